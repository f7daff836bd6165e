/** Every refusal Crosscheck can give, with the HTTP status it is sent as. The README lists the same codes. */
export const ERROR_STATUS = {
  'bad-request': 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  'version-conflict': 409,
  'already-exists': 409,
  'too-large': 413,
  'unsupported-text': 415,
  invalid: 422,
  'empty-text': 422,
  'offsets-outside': 422,
  'quote-not-in-snapshot': 422,
  'own-verdict': 422,
  'not-captured': 422,
  'too-many-requests': 429,
  'database-newer': 500,
  internal: 500,
  busy: 503,
  'disk-full': 507,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** One field of what was sent, and what to mend in it. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** What a refusal may carry besides its sentence. */
export interface RefusalDetail {
  readonly fields?: readonly FieldProblem[];
  /** On a version conflict: what is stored now. */
  readonly stored?: unknown;
  /** On a version conflict: what was sent. */
  readonly sent?: unknown;
  readonly cause?: unknown;
}

/** An expected refusal: a stable code and one sentence a journalist can act on. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly sentence: string;
  readonly fields: readonly FieldProblem[] | undefined;
  readonly stored: unknown;
  readonly sent: unknown;

  constructor(code: ErrorCode, sentence: string, detail: RefusalDetail = {}) {
    super(sentence, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.name = 'AppError';
    this.code = code;
    this.status = ERROR_STATUS[code];
    this.sentence = sentence;
    this.fields = detail.fields;
    this.stored = detail.stored;
    this.sent = detail.sent;
  }
}

/** The refusal for an id that names nothing. */
export const notFound = (id: string): AppError => new AppError('not-found', `There is no ${id} here.`);
