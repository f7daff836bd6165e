interface Props {
  readonly shown: number;
  readonly total: number;
  readonly more: () => void;
}

/** A press that draws more of what is held already. */
export function ShowMore({ shown, total, more }: Props) {
  if (shown >= total) return null;
  return (
    <p className="presses more screen-only">
      <button className="press" type="button" onClick={more}>
        Show more
      </button>
      <span className="soft">
        {shown} of {total}
      </span>
    </p>
  );
}
