import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type {
  ConversationInput,
  ImportOutcome,
  Outlet,
  Page as Rows,
  TranslationInput,
} from '../../server/contract.ts';
import { Refusal, send, useRead, useWrite } from '../api.ts';
import { failed, saved } from '../notices.ts';
import { Choice, Entry } from './fields.tsx';
import { Failed } from './states.tsx';
import { ANONYMITY_WORDS, CONSENT_WORDS, KIND_WORDS, WAY_WORDS } from '../told.ts';
import { count } from '../words.ts';

const NEW_CONVERSATION = {
  kind: 'interview',
  speaker: '',
  role: '',
  description: '',
  day: '',
  time: '',
  zone: '',
  how: 'in-person',
  takenBy: '',
  consent: 'on-record',
  anonymity: 'named',
  outlet: '',
  title: '',
  text: '',
  language: '',
  note: '',
};
const NEW_TRANSLATION = { text: '', translator: '', translatedBy: 'person', from: '', to: '', title: '' };

type Fields = Readonly<Record<string, string>>;

/** Only what is filled in; what is left empty is not stated. */
const filled = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));

function useForm<T extends Fields>(empty: T, error: Error | null) {
  const [fields, setFields] = useState(empty);
  const entry = (name: keyof T & string, label: string) => ({
    name,
    label,
    value: fields[name] ?? '',
    change: (value: string) => setFields({ ...fields, [name]: value }),
    error: error instanceof Refusal ? error.problem.fields?.find(({ field }) => field === name)?.message : undefined,
  });
  return { fields, entry };
}

interface FormProps {
  readonly label: string;
  readonly record: () => void;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly children: ReactNode;
}

function Form({ label, record, error, busy, children }: FormProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    record();
  };
  return (
    <form className="form" aria-label={label} onSubmit={submit}>
      {children}
      {error !== null && <Failed error={error} />}
      <p className="presses">
        <button className="press first" type="submit" disabled={busy}>
          {busy ? 'Recording …' : label}
        </button>
      </p>
    </form>
  );
}

const told = ({ outcome, statements }: ImportOutcome): string =>
  outcome === 'unchanged' ? 'Held already.' : `Recorded with ${count(statements, 'statement')}.`;

async function keepFiles(source: string, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const body = new FormData();
    body.set('file', file);
    await send('POST', `/conversations/${source}/recordings`, body);
  }
}

/** A recording or picture to keep beside the words. */
function Evidence({ choose }: { choose: (files: readonly File[]) => void }) {
  return (
    <div className="entry">
      <label htmlFor="recordings">Recordings or screenshots</label>
      <input
        id="recordings"
        className="field"
        type="file"
        multiple
        accept="image/*,audio/*,video/*,.pdf"
        aria-describedby="recordings-hint"
        onChange={(event) => choose([...(event.target.files ?? [])])}
      />
      <p className="hint" id="recordings-hint">
        Kept unchanged as evidence and not read; the transcript is the text. Their names are not kept.
      </p>
    </div>
  );
}

/** Records an interview, call, briefing, e-mail or screenshot. */
export function Conversation() {
  const write = useWrite<ImportOutcome>();
  const { fields, entry } = useForm(NEW_CONVERSATION, write.error);
  const [files, choose] = useState<readonly File[]>([]);
  const [, go] = useLocation();
  const outlets = useRead<Rows<Outlet>>('/outlets?limit=500');
  const done = (outcome: ImportOutcome): void => {
    const source = outcome.source ?? '';
    keepFiles(source, files)
      .then(() => saved(told(outcome)), failed)
      .finally(() => go(`/sources/${source}`));
  };
  const record = (): void =>
    write.mutate(
      { method: 'POST', path: '/conversations', body: filled(fields) as unknown as ConversationInput },
      { onSuccess: done },
    );
  const isUnnamed = fields.anonymity !== 'named';
  return (
    <Form label="Record the conversation" record={record} error={write.error} busy={write.isPending}>
      <div className="entries">
        <Choice {...entry('kind', 'Kind')} options={KIND_WORDS} />
        <Choice {...entry('how', 'How')} options={WAY_WORDS} />
        <Choice {...entry('consent', 'Consent')} options={CONSENT_WORDS} />
        <Choice {...entry('anonymity', 'The speaker is')} options={ANONYMITY_WORDS} />
        <Entry
          {...entry('speaker', 'Speaker')}
          required="required"
          hint={isUnnamed ? 'Kept apart; only those who may know it can look it up.' : 'First and last name.'}
        />
        <Entry {...entry('role', 'Role')} hint={isUnnamed ? 'Kept apart with the name.' : 'Harbour master of Linden'} />
        {fields.anonymity === 'described' && (
          <Entry
            {...entry('description', 'Described as')}
            required="required"
            hint="As everybody sees it: a port official"
          />
        )}
        <Entry {...entry('day', 'Day')} type="date" required="required" />
        <Entry {...entry('time', 'Clock time')} hint="14:05" />
        <Entry {...entry('zone', 'Time zone')} hint="Europe/Paris" />
        <Entry {...entry('takenBy', 'Taken down by')} required="required" />
        <Entry
          {...entry('outlet', 'Outlet')}
          required="required"
          list="outlets"
          hint="Who held the conversation: your newsroom."
        />
        <Entry {...entry('title', 'Title')} required="required" hint={isUnnamed ? 'Without the name.' : ''} />
        <Entry {...entry('language', 'Language')} hint="Two letters: en" />
      </div>
      <datalist id="outlets">
        {outlets.data?.rows.map((row) => (
          <option key={row.id} value={row.name} />
        ))}
      </datalist>
      <Entry
        {...entry('text', 'Transcript or notes')}
        rows={12}
        required="required"
        hint="Lines that begin with “Q:” or the name of who took it down are questions; no figure is read from them."
      />
      <Evidence choose={choose} />
    </Form>
  );
}

/** Records a translation of a source that is held. */
export function Translation() {
  const [params] = useSearchParams();
  const [original, setOriginal] = useState(params.get('of') ?? '');
  const write = useWrite<ImportOutcome>();
  const { fields, entry } = useForm(NEW_TRANSLATION, write.error);
  const [, go] = useLocation();
  const record = (): void =>
    write.mutate(
      {
        method: 'POST',
        path: `/sources/${encodeURIComponent(original.trim())}/translations`,
        body: filled(fields) as unknown as TranslationInput,
      },
      {
        onSuccess: (outcome) => {
          saved(told(outcome));
          go(`/sources/${outcome.source ?? ''}#beside`);
        },
      },
    );
  return (
    <Form label="Record the translation" record={record} error={write.error} busy={write.isPending}>
      <div className="entries">
        <Entry
          label="Original"
          name="original"
          value={original}
          change={setOriginal}
          required="required"
          hint="The id of the source: SRC-3"
        />
        <Entry
          {...entry('translator', 'Translator')}
          required="required"
          hint="A person, or the name of the machine."
        />
        <Choice
          {...entry('translatedBy', 'Translated by')}
          options={[
            ['person', 'a person'],
            ['machine', 'a machine'],
          ]}
        />
        <Entry {...entry('from', 'From')} hint="Two letters; empty for the language of the source." />
        <Entry {...entry('to', 'Into')} required="required" hint="Two letters: en" />
        <Entry {...entry('title', 'Title')} hint="Empty: the original’s title with the translator." />
      </div>
      <Entry
        {...entry('text', 'Words of the translation')}
        rows={12}
        required="required"
        hint="Keep the paragraphs of the original: each is set beside its own."
      />
    </Form>
  );
}
