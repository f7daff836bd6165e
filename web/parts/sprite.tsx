/** The signs of relations, shapes of positions and small icons, drawn once per page and used by name. */
const bars = [
  ['bars3', 'M1 9h3v5H1zM5.5 5h3v9h-3zM10 1h3v13h-3z', ''],
  ['bars2', 'M1 9h3v5H1zM5.5 5h3v9h-3z', 'M10 1h3v13h-3z'],
  ['bars1', 'M1 9h3v5H1z', 'M5.5 5h3v9h-3zM10 1h3v13h-3z'],
] as const;

const shape = { fill: 'var(--shape)', stroke: 'var(--position)', strokeWidth: 1.75 };
const line = { fill: 'none', stroke: 'currentColor' };

function Relations() {
  const cut = { stroke: 'var(--paper)', strokeLinecap: 'round' as const, fill: 'none' };
  return (
    <>
      <symbol id="s-conflict" viewBox="0 0 24 24">
        <path d="M12 .8 23.2 12 12 23.2.8 12Z" fill="currentColor" />
        <path d="M7.6 9.9h8.8M7.6 14.1h8.8M14.3 7.2l-4.6 9.6" strokeWidth={1.9} {...cut} />
      </symbol>
      <symbol id="s-explained" viewBox="0 0 24 24">
        <circle cx={12} cy={12} r={10.6} fill="currentColor" />
        <g fill="var(--paper)">
          <circle cx={12} cy={8.2} r={2} />
          <circle cx={7.8} cy={15.2} r={2} />
          <circle cx={16.2} cy={15.2} r={2} />
        </g>
      </symbol>
      <symbol id="s-agree" viewBox="0 0 24 24">
        <rect x={2.2} y={2.2} width={19.6} height={19.6} rx={1.5} fill="currentColor" />
        <path d="M7 9.6h10M7 14.4h10" strokeWidth={2.1} {...cut} />
      </symbol>
      <symbol id="s-open" viewBox="0 0 24 24">
        <path d="M12 1.4 23.4 22H.6Z" fill="currentColor" />
        <path d="M9.5 11.6c0-1.7 1.1-2.6 2.6-2.6s2.5 1 2.5 2.3c0 1.9-2.5 2-2.5 4" strokeWidth={1.8} {...cut} />
        <circle cx={12.1} cy={18.6} r={1.25} fill="var(--paper)" />
      </symbol>
    </>
  );
}

/** Where a mark of a draft stands, beside the signs of relations it shares. */
function MarkStates() {
  const cut = { stroke: 'var(--paper)', strokeLinecap: 'round' as const, fill: 'none' };
  return (
    <>
      <symbol id="s-contested" viewBox="0 0 24 24">
        <path d="M12 1.4 23.4 22H.6Z" fill="currentColor" />
        <path d="M8.3 13.6h7.4M8.3 17.4h7.4M13.6 11l-3.2 8.8" strokeWidth={1.7} {...cut} />
      </symbol>
      <symbol id="s-unsettled" viewBox="0 0 24 24">
        <circle cx={12} cy={12} r={9.6} strokeWidth={2} {...line} />
        <path d="M12 2.4a9.6 9.6 0 0 1 0 19.2Z" fill="currentColor" />
      </symbol>
      <symbol id="s-unknown" viewBox="0 0 24 24">
        <circle cx={12} cy={12} r={9.6} strokeWidth={2} strokeDasharray="3.6 2.43" {...line} />
      </symbol>
    </>
  );
}

function Shapes() {
  return (
    <>
      <symbol id="s-a" viewBox="0 0 24 24">
        <circle cx={12} cy={12} r={10.5} {...shape} />
      </symbol>
      <symbol id="s-b" viewBox="0 0 24 24">
        <rect x={2} y={2} width={20} height={20} rx={1.5} {...shape} />
      </symbol>
      <symbol id="s-c" viewBox="0 0 24 24">
        <path d="M12 1.6 23 22H1Z" {...shape} />
      </symbol>
      <symbol id="s-d" viewBox="0 0 24 24">
        <path d="M12 1.4 22.9 9.5 18.8 22H5.2L1.1 9.5Z" {...shape} />
      </symbol>
      <symbol id="s-e" viewBox="0 0 24 24">
        <path d="M7 1.6h10V7h5.4v10H17v5.4H7V17H1.600V7H7Z" {...shape} />
      </symbol>
    </>
  );
}

/** Draws nothing itself; every page holds it once. */
export function Sprite() {
  return (
    <svg width="0" height="0" className="hidden" aria-hidden="true" focusable="false">
      <Relations />
      <MarkStates />
      <Shapes />
      {bars.map(([id, full, pale]) => (
        <symbol id={`s-${id}`} viewBox="0 0 14 14" key={id}>
          <path d={full} fill="currentColor" />
          {pale !== '' && <path d={pale} fill="currentColor" opacity={0.22} />}
        </symbol>
      ))}
      <symbol id="s-done" viewBox="0 0 14 14">
        <path d="m2 7.5 3.4 3.4L12 3.6" strokeWidth={1.9} {...line} />
      </symbol>
      <symbol id="s-broken" viewBox="0 0 14 14">
        <path d="m3 3 8 8M11 3l-8 8" strokeWidth={1.9} {...line} />
      </symbol>
      <symbol id="s-pause" viewBox="0 0 14 14">
        <path d="M4.5 2.5v9M9.5 2.5v9" strokeWidth={2.2} {...line} />
      </symbol>
      <symbol id="s-stop" viewBox="0 0 14 14">
        <rect x={3} y={3} width={8} height={8} fill="currentColor" />
      </symbol>
      <symbol id="s-earliest" viewBox="0 0 14 14">
        <path d="M3 13V1.5h8L9 4.5l2 3H3" strokeWidth={1.7} strokeLinejoin="round" {...line} />
      </symbol>
      <symbol id="s-trace" viewBox="0 0 14 14">
        <path d="M6 7h7M6 7l3-3M6 7l3 3" strokeWidth={1.6} {...line} />
        <circle cx={3} cy={7} r={2} fill="currentColor" />
      </symbol>
      <symbol id="s-find" viewBox="0 0 14 14">
        <circle cx={6} cy={6} r={4.4} strokeWidth={1.6} {...line} />
        <path d="m9.4 9.4 3.6 3.6" strokeWidth={1.6} {...line} />
      </symbol>
      <symbol id="s-mark" viewBox="0 0 20 20">
        <path d="M2 14.5 14.5 2M5.5 18 18 5.5M2.5 5.5l12 12" strokeWidth={2} {...line} />
      </symbol>
    </svg>
  );
}
