/** One place: its usual name, the larger places it lies in from near to far, and the other spellings it is printed in. */
export interface GazetteerPlace {
  readonly name: string;
  readonly partOf: readonly string[];
  readonly aliases: readonly string[];
}

/** A line reads "Name | in, in | alias, alias". */
const lines = (text: string): readonly GazetteerPlace[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name = '', inside = '', other = ''] = line.split('|').map((part) => part.trim());
      const parts = (list: string): string[] =>
        list
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean);
      return { name, partOf: parts(inside), aliases: parts(other) };
    });

/** Countries with their demonyms. */
export const COUNTRIES = lines(`
  Afghanistan | | Afghan, Afghans
  Albania | Europe | Albanian, Albanians
  Algeria | Africa | Algerian, Algerians
  Angola | Africa | Angolan
  Argentina | South America | Argentine, Argentinian
  Armenia | | Armenian, Armenians
  Australia | | Australian, Australians
  Austria | Europe | Austrian, Austrians
  Azerbaijan | | Azerbaijani, Azeri
  Bahrain | Middle East | Bahraini
  Bangladesh | Asia | Bangladeshi
  Belarus | Europe | Belarusian
  Belgium | Europe | Belgian, Belgians
  Bolivia | South America | Bolivian
  Bosnia and Herzegovina | Europe | Bosnia, Bosnian
  Brazil | South America | Brazilian, Brazilians
  Bulgaria | Europe | Bulgarian
  Burkina Faso | Africa | Burkinabe
  Cambodia | Asia | Cambodian
  Cameroon | Africa | Cameroonian
  Canada | North America | Canadian, Canadians
  Chad | Africa | Chadian
  Chile | South America | Chilean
  China | Asia | Chinese, People's Republic of China, PRC
  Colombia | South America | Colombian
  Croatia | Europe | Croatian
  Cuba | | Cuban
  Cyprus | Europe | Cypriot
  Czech Republic | Europe | Czechia, Czech
  Denmark | Europe | Danish, Danes
  Democratic Republic of the Congo | Africa | Democratic Republic of Congo, DR Congo, DRC, Congo, Congolese
  Ecuador | South America | Ecuadorian
  Egypt | Africa | Egyptian, Egyptians
  Eritrea | Africa | Eritrean
  Estonia | Europe | Estonian
  Ethiopia | Africa | Ethiopian
  Finland | Europe | Finnish, Finns
  France | Europe | French
  Georgia | | Georgian
  Germany | Europe | German, Germans
  Ghana | Africa | Ghanaian
  Greece | Europe | Greek, Greeks
  Guatemala | | Guatemalan
  Haiti | | Haitian
  Honduras | | Honduran
  Hungary | Europe | Hungarian
  Iceland | Europe | Icelandic
  India | Asia | Indian, Indians
  Indonesia | Asia | Indonesian
  Iran | Middle East | Iranian, Iranians, Islamic Republic of Iran
  Iraq | Middle East | Iraqi, Iraqis
  Ireland | Europe | Irish
  Israel | Middle East | Israeli, Israelis
  Italy | Europe | Italian, Italians
  Ivory Coast | Africa | Ivorian
  Jamaica | | Jamaican
  Japan | Asia | Japanese
  Jordan | Middle East | Jordanian
  Kazakhstan | Asia | Kazakh
  Kenya | Africa | Kenyan
  Kosovo | Europe | Kosovar
  Kuwait | Middle East | Kuwaiti
  Kyrgyzstan | Asia | Kyrgyz
  Laos | Asia | Laotian
  Latvia | Europe | Latvian
  Lebanon | Middle East | Lebanese
  Libya | Africa | Libyan
  Lithuania | Europe | Lithuanian, Litauen
  Luxembourg | Europe |
  Malaysia | Asia | Malaysian
  Mali | Africa | Malian
  Malta | Europe | Maltese
  Mauritania | Africa | Mauritanian
  Mexico | North America | Mexican, Mexicans
  Moldova | Europe | Moldovan
  Mongolia | Asia | Mongolian
  Montenegro | Europe | Montenegrin
  Morocco | Africa | Moroccan
  Mozambique | Africa | Mozambican
  Myanmar | Asia | Burma, Burmese
  Nepal | Asia | Nepalese
  Netherlands | Europe | Dutch, Holland
  New Zealand | |
  Nicaragua | | Nicaraguan
  Niger | Africa | Nigerien
  Nigeria | Africa | Nigerian, Nigerians
  North Korea | Asia | North Korean, Pyongyang regime, DPRK
  North Macedonia | Europe | Macedonian
  Norway | Europe | Norwegian
  Oman | Middle East | Omani
  Pakistan | Asia | Pakistani, Pakistanis
  Palestinian territories | Middle East | Palestine, Palestinian, Palestinians
  Panama | | Panamanian
  Paraguay | South America | Paraguayan
  Peru | South America | Peruvian
  Philippines | Asia | Filipino, Philippine
  Poland | Europe | Polish, Poles
  Portugal | Europe | Portuguese
  Qatar | Middle East | Qatari
  Romania | Europe | Romanian
  Russia | | Russian, Russians, Russian Federation
  Rwanda | Africa | Rwandan
  Saudi Arabia | Middle East | Saudi, Saudis
  Senegal | Africa | Senegalese
  Serbia | Europe | Serbian, Serbs
  Singapore | Asia | Singaporean
  Slovakia | Europe | Slovak
  Slovenia | Europe | Slovenian
  Somalia | Africa | Somali
  South Africa | Africa | South African
  South Korea | Asia | South Korean
  South Sudan | Africa | South Sudanese
  Spain | Europe | Spanish, Spaniards
  Sri Lanka | Asia | Sri Lankan
  Sudan | Africa | Sudanese
  Sweden | Europe | Swedish, Swedes
  Switzerland | Europe | Swiss
  Syria | Middle East | Syrian, Syrians
  Taiwan | Asia | Taiwanese
  Tajikistan | Asia | Tajik
  Tanzania | Africa | Tanzanian
  Thailand | Asia | Thai
  Tunisia | Africa | Tunisian
  Turkey | | Turkish, Turks, Türkiye, Turkiye
  Turkmenistan | Asia | Turkmen
  Uganda | Africa | Ugandan
  Ukraine | Europe | Ukrainian, Ukrainians
  United Arab Emirates | Middle East | UAE, Emirati, Emirates
  United Kingdom | Europe | UK, U.K., Britain, Great Britain, British, Britons
  United States | North America | US, U.S., USA, U.S.A., United States of America, America, American, Americans
  Uruguay | South America | Uruguayan
  Uzbekistan | Asia | Uzbek
  Venezuela | South America | Venezuelan
  Vietnam | Asia | Vietnamese
  Yemen | Middle East | Yemeni, Yemenis
  Zambia | Africa | Zambian
  Zimbabwe | Africa | Zimbabwean
`);

/** Regions, provinces and states that news texts name without their country. */
export const REGIONS = lines(`
  Anbar | Iraq, Middle East | al-Anbar, Al Anbar, province of al-Anbar, Anbar province
  Kurdistan Region | Iraq, Middle East | Iraqi Kurdistan, Kurdistan
  Nineveh | Iraq, Middle East | Ninawa, Nineveh province
  Crimea | Ukraine, Europe | Crimean
  Donbas | Ukraine, Europe | Donbass
  Donetsk region | Ukraine, Europe | Donetsk Oblast
  England | United Kingdom, Europe | English
  Scotland | United Kingdom, Europe | Scottish
  Wales | United Kingdom, Europe | Welsh
  Northern Ireland | United Kingdom, Europe |
  Gaza Strip | Palestinian territories, Middle East | Gaza
  West Bank | Palestinian territories, Middle East |
  Catalonia | Spain, Europe | Catalan
  Bavaria | Germany, Europe | Bavarian
  California | United States, North America | Californian
  Texas | United States, North America | Texan
  Florida | United States, North America |
  Alaska | United States, North America |
  Hawaii | United States, North America |
  Kashmir | |
  Tibet | China, Asia | Tibetan
  Xinjiang | China, Asia |
  Hong Kong | China, Asia |
  Siberia | Russia | Siberian
  Chechnya | Russia | Chechen
  Idlib | Syria, Middle East |
  Tigray | Ethiopia, Africa | Tigrayan
  Darfur | Sudan, Africa |
  Europe | | European, Europeans, European Union, EU
  Africa | | African, Africans
  Asia | | Asian
  Middle East | |
  North America | |
  South America | |
  Qeshm | Iran, Middle East | Qeshm Island
  Strait of Hormuz | Middle East |
  Green Zone | Baghdad, Iraq, Middle East | International Zone
`);

/** Military bases and airports with the spellings they are printed in. */
export const SITES = lines(`
  Ain al-Asad | Anbar, Iraq, Middle East | Ain al-Assad, Ayn al-Asad, Ayn al-Assad, Ain Assad, Ain Asad, Ain al Asad, Ain al Assad, Ayn al Asad, Ein al-Asad, Ain el-Asad, al-Asad, al-Assad, Al Asad, el-Asad, Asad, Ain al-Asad airbase, al-Asad Airbase, al-Asad air base, Al Asad Air Base
  al-Taqaddum | Anbar, Iraq, Middle East | al-Taqaddum Air Base, Taqaddum, Al Taqaddum, al-Taqadum
  Camp Taji | Baghdad province, Iraq, Middle East | Taji
  Balad air base | Salahuddin, Iraq, Middle East | Balad
  Al-Qayyarah | Nineveh, Iraq, Middle East | Qayyarah, al-Qayyarah, Qayara, Q-West
  Al-Qaim | Anbar, Iraq, Middle East | al-Qaim, Qaim
  K1 | Kirkuk, Iraq, Middle East | K-1
  Union III | Baghdad, Iraq, Middle East |
  Victory Base | Baghdad, Iraq, Middle East | Camp Victory
  Baghdad International Airport | Baghdad, Iraq, Middle East | Baghdad airport, BIAP
  Harir | Erbil, Kurdistan Region, Iraq, Middle East | Harir air base
  al-Tanf | Syria, Middle East | Tanf, al Tanf, At Tanf
  Incirlik | Turkey | Incirlik air base
  al-Udeid | Qatar, Middle East | Al Udeid, al-Udeid air base
  Ramstein | Germany, Europe | Ramstein air base
  Bagram | Afghanistan | Bagram airfield, Bagram air base
  Diego Garcia | |
  Guantanamo Bay | Cuba | Guantanamo
`);

/** Capitals and other large cities, written "City, country" one per blank-free entry. */
const CITIES = `Baghdad:Iraq Erbil=Irbil=Arbil=Hewler:Kurdistan_Region,Iraq Mosul:Nineveh,Iraq Basra=Basrah:Iraq Kirkuk:Iraq Najaf:Iraq Karbala=Kerbala:Iraq Fallujah=Falluja:Anbar,Iraq
  Ramadi:Anbar,Iraq Tikrit:Iraq Samarra:Iraq Sulaymaniyah=Sulaimaniya:Kurdistan_Region,Iraq Duhok=Dohuk:Kurdistan_Region,Iraq Nasiriyah:Iraq Tehran=Teheran:Iran Isfahan=Esfahan:Iran Mashhad:Iran Shiraz:Iran Tabriz:Iran Qom:Iran
  Damascus=Dimashq:Syria Aleppo=Halab:Syria Homs=Hims:Syria Hama=Hamah:Syria Raqqa=Rakka:Syria Latakia=Lattakia:Syria Deir_ez-Zor=Deir_al-Zor=Deir_Ezzor:Syria Kobani=Kobane=Ayn_al-Arab:Syria Beirut:Lebanon Tripoli:Libya Benghazi=Banghazi:Libya Misrata=Misratah:Libya Sirte=Surt:Libya Amman:Jordan Jerusalem:Israel Tel_Aviv:Israel Haifa:Israel Gaza_City:Gaza_Strip,Palestinian_territories Rafah:Gaza_Strip,Palestinian_territories
  Ramallah:West_Bank,Palestinian_territories Riyadh:Saudi_Arabia Jeddah:Saudi_Arabia Mecca:Saudi_Arabia Doha:Qatar Dubai:United_Arab_Emirates Abu_Dhabi:United_Arab_Emirates Sanaa=Sana'a:Yemen Aden:Yemen Hodeidah=Hudaydah=Hodeida:Yemen Taiz=Ta'izz:Yemen Marib=Ma'rib:Yemen Mukalla=al-Mukalla:Yemen Kuwait_City:Kuwait Manama:Bahrain Muscat:Oman
  Ankara:Turkey Istanbul:Turkey Izmir:Turkey Gaziantep:Turkey Cairo:Egypt Alexandria:Egypt Suez:Egypt Port_Said=Bur_Said:Egypt El_Arish=al-Arish=Arish:Egypt Khartoum:Sudan Port_Sudan=Bur_Sudan:Sudan El_Fasher=al-Fashir=Al-Fashir:Darfur,Sudan Nyala:Darfur,Sudan Omdurman=Umdurman:Sudan Addis_Ababa:Ethiopia Mogadishu:Somalia Nairobi:Kenya Mombasa:Kenya Kampala:Uganda Kigali:Rwanda Kinshasa:Democratic_Republic_of_the_Congo Goma:Democratic_Republic_of_the_Congo
  Lagos:Nigeria Abuja:Nigeria Kano:Nigeria Accra:Ghana Dakar:Senegal Bamako:Mali Niamey:Niger Ouagadougou:Burkina_Faso Algiers:Algeria Oran:Algeria Tunis:Tunisia Sfax=Safaqis:Tunisia Sousse=Susah:Tunisia Bizerte=Bizerta:Tunisia Gabes=Qabis:Tunisia Rabat:Morocco Casablanca:Morocco Marrakesh=Marrakech:Morocco Johannesburg:South_Africa Cape_Town:South_Africa Pretoria:South_Africa Harare:Zimbabwe Maputo:Mozambique Luanda:Angola
  Kabul:Afghanistan Kandahar:Afghanistan Herat:Afghanistan Islamabad:Pakistan Karachi:Pakistan Lahore:Pakistan Peshawar:Pakistan Delhi=New_Delhi:India Mumbai=Bombay:India Kolkata=Calcutta:India Chennai=Madras:India Pune=Poona:India Varanasi=Benares:India Kochi=Cochin:India Bangalore=Bengaluru:India Hyderabad:India Dhaka:Bangladesh Kathmandu:Nepal Colombo:Sri_Lanka
  Beijing=Peking:China Shanghai:China Wuhan:China Shenzhen:China Guangzhou:China Nanjing=Nanking:China Chongqing=Chungking:China Tianjin=Tientsin:China Urumqi=Ürümqi:China Taipei:Taiwan Tokyo:Japan Osaka:Japan Hiroshima:Japan Fukushima:Japan Seoul:South_Korea Busan:South_Korea Pyongyang:North_Korea Hanoi:Vietnam Ho_Chi_Minh_City=Saigon:Vietnam Bangkok:Thailand Jakarta:Indonesia Manila:Philippines Kuala_Lumpur:Malaysia Yangon=Rangoon:Myanmar Naypyidaw=Nay_Pyi_Taw:Myanmar Bago=Pegu:Myanmar Sittwe=Akyab:Myanmar Phnom_Penh:Cambodia
  Moscow:Russia Saint_Petersburg=St_Petersburg=St._Petersburg:Russia Kursk:Russia Belgorod:Russia Kyiv=Kiev:Ukraine Kharkiv=Kharkov:Ukraine Odesa=Odessa:Ukraine Mykolaiv=Nikolaev=Nikolayev:Ukraine Chernihiv=Chernigov:Ukraine Chernivtsi=Czernowitz:Ukraine Vinnytsia=Vinnitsa:Ukraine Rivne=Rovno:Ukraine Mariupol:Ukraine Kherson:Ukraine Lviv=Lvov:Ukraine Dnipro=Dnepropetrovsk=Dnipropetrovsk:Ukraine Zaporizhzhia=Zaporizhia=Zaporozhye:Ukraine Bakhmut=Artemivsk:Ukraine Donetsk:Ukraine Luhansk=Lugansk:Ukraine Bucha:Ukraine Kramatorsk:Ukraine Minsk:Belarus Warsaw:Poland Krakow=Cracow:Poland Gdansk=Gdańsk=Danzig:Poland Wroclaw=Wrocław=Breslau:Poland Lodz=Łódź:Poland Poznan=Poznań:Poland
  Berlin:Germany Munich:Germany Hamburg:Germany Frankfurt:Germany Cologne:Germany Paris:France Marseille=Marseilles:France Lyon=Lyons:France Nice:France Toulouse:France London:England,United_Kingdom Manchester:England,United_Kingdom Birmingham:England,United_Kingdom Liverpool:England,United_Kingdom Edinburgh:Scotland,United_Kingdom Glasgow:Scotland,United_Kingdom Belfast:Northern_Ireland,United_Kingdom Cardiff:Wales,United_Kingdom Dublin:Ireland
  Madrid:Spain Barcelona:Catalonia,Spain Seville=Sevilla:Spain Valencia:Spain Lisbon:Portugal Porto:Portugal Rome:Italy Milan:Italy Naples:Italy Venice:Italy Turin:Italy Palermo:Italy Lampedusa:Italy Athens:Greece Thessaloniki:Greece Brussels:Belgium Antwerp:Belgium Amsterdam:Netherlands Rotterdam:Netherlands The_Hague:Netherlands Vienna:Austria Zurich=Zürich:Switzerland Geneva:Switzerland Bern=Berne:Switzerland
  Copenhagen:Denmark Stockholm:Sweden Gothenburg:Sweden Oslo:Norway Helsinki:Finland Reykjavik:Iceland Tallinn:Estonia Riga:Latvia Vilnius:Lithuania Prague:Czech_Republic Bratislava:Slovakia Budapest:Hungary Bucharest:Romania Sofia:Bulgaria Belgrade:Serbia Zagreb:Croatia Sarajevo:Bosnia_and_Herzegovina Skopje:North_Macedonia Tirana:Albania Pristina:Kosovo Ljubljana:Slovenia Chisinau:Moldova Tbilisi:Georgia Yerevan:Armenia Baku:Azerbaijan Astana=Nur-Sultan:Kazakhstan Almaty=Alma-Ata:Kazakhstan Tashkent:Uzbekistan Bishkek:Kyrgyzstan Dushanbe:Tajikistan Nicosia:Cyprus Valletta:Malta
  Washington=Washington_DC=Washington_D.C.:United_States New_York=New_York_City:United_States Los_Angeles:California,United_States Chicago:United_States Houston:Texas,United_States Dallas:Texas,United_States San_Francisco:California,United_States Boston:United_States Philadelphia:United_States Miami:Florida,United_States Atlanta:United_States Seattle:United_States Detroit:United_States Denver:United_States New_Orleans:United_States Las_Vegas:United_States
  Ottawa:Canada Toronto:Canada Montreal:Canada Vancouver:Canada Mexico_City:Mexico Tijuana:Mexico Havana:Cuba Port-au-Prince:Haiti Caracas:Venezuela Bogota=Bogotá:Colombia Medellin:Colombia Quito:Ecuador Lima:Peru La_Paz:Bolivia Santiago:Chile Buenos_Aires:Argentina Montevideo:Uruguay Brasilia:Brazil Sao_Paulo=São_Paulo:Brazil Rio_de_Janeiro:Brazil
  Canberra:Australia Sydney:Australia Melbourne:Australia Perth:Australia Brisbane:Australia Wellington:New_Zealand Auckland:New_Zealand Christchurch:New_Zealand`;

const spaced = (name: string): string => name.replaceAll('_', ' ');

/** Every place known by name; the first holder of a spelling keeps it. */
export const GAZETTEER: readonly GazetteerPlace[] = [
  ...COUNTRIES,
  ...REGIONS,
  ...SITES,
  ...CITIES.trim()
    .split(/\s+/)
    .map((entry) => {
      const [names = '', inside = ''] = entry.split(':');
      const [name = '', ...aliases] = names.split('=').map(spaced);
      return { name, partOf: inside.split(',').map(spaced), aliases };
    }),
];

/** Common nouns that stand for a place in a text ("in the northern district", "across the country"). */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `district village town city province region country county state camp capital base bases airport airfield port harbour harbor station hospital school
  island valley coast border area zone sector quarter neighbourhood neighborhood suburb municipality prefecture governorate territory plant mine prison
  stadium depot market nation world site sites facility compound embassy`.split(/\s+/),
);

/** Letters before the name of a ship ("the MV Halcyon"). */
export const SHIP_PREFIXES: ReadonlySet<string> = new Set(
  'MV M/V MS MT SS USS USNS HMS HMCS HMAS RMS RV MSC FV INS KRI BRP HNLMS RFA'.split(' '),
);
/** Last words of companies' names: who, not where ("at Carrow Savings"). */
export const COMPANY_WORDS: ReadonlySet<string> = new Set(
  `savings bank motors airways airlines air group inc ltd limited plc corp corporation company co industries holdings energy systems insurance shipping
  steel oil gas foods brewery breweries partners capital trust press fc united athletic rovers labs laboratories technologies software telecom logistics
  railways express housing pharma pharmaceuticals party foundation institute union`.split(/\s+/),
);
/** Names that go on behind "of" ("the Bay of Biscay"). */
export const OF_NAMES: ReadonlySet<string> = new Set(
  'bay gulf strait straits sea isle isles cape port lake mount gate university republic kingdom duchy principality horn'.split(
    ' ',
  ),
);
