interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly data: { readonly pages: readonly { readonly total: number }[] } | undefined;
}

/** Fetches the next page of a list and says how much of it is shown. */
export function More({ list, shown }: { list: Paged; shown: number }) {
  if (!list.hasNextPage) return null;
  return (
    <p className="presses more screen-only">
      <button
        className="press"
        type="button"
        disabled={list.isFetchingNextPage}
        onClick={() => void list.fetchNextPage()}
      >
        {list.isFetchingNextPage ? 'Reading …' : 'Show more'}
      </button>
      <span className="soft" role="status">
        {shown} of {list.data?.pages[0]?.total ?? shown}
      </span>
    </p>
  );
}
