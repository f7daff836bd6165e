import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors, type ZodFastifySchemaValidationError } from 'fastify-type-provider-zod';
import type { Problem } from '../contract.ts';
import { AppError, type ErrorCode, type FieldProblem } from '../store/app-error.ts';

/** The media type of every refusal (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A short name of each refusal for people, by code. */
export const PROBLEM_TITLES: Record<ErrorCode, string> = {
  'bad-request': 'The request cannot be read',
  'not-signed-in': 'Nobody is signed in',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  'version-conflict': 'Somebody else saved first',
  'already-exists': 'It exists already',
  'too-large': 'Too large',
  'unsupported-text': 'Not readable as text',
  invalid: 'Something needs mending',
  'empty-text': 'There are no words to read',
  'offsets-outside': 'The selection is outside the text',
  'quote-not-in-snapshot': 'The quote is not in the snapshot',
  'own-verdict': 'Nobody seconds their own verdict',
  'not-captured': 'The page cannot be captured',
  'too-many-requests': 'Too many requests',
  'database-newer': 'The database is newer than this Crosscheck',
  internal: 'Something went wrong in Crosscheck',
  busy: 'The database is busy',
  'disk-full': 'The disk is full',
};

/** The one shape of a refusal, for every expected one; `type` points to its entry on the API's page. */
export const problemOf = ({ code, status, sentence, fields, stored, sent }: AppError): Problem => ({
  type: `/api#${code}`,
  title: PROBLEM_TITLES[code],
  status,
  code,
  detail: sentence,
  ...(fields === undefined ? {} : { fields: [...fields] }),
  ...(stored === undefined ? {} : { stored }),
  ...(sent === undefined ? {} : { sent }),
});

/** Any failure of a request as an expected refusal; null for a bug, which is logged and told to nobody. */
export function refusalOf(failure: unknown): AppError | null {
  if (failure instanceof AppError) return failure;
  if (hasZodFastifySchemaValidationErrors(failure)) return invalidRequest(failure);
  if (!(failure instanceof Error) || !('code' in failure)) return null;
  return refusalOfFramework(failure as FastifyError);
}

type ValidationFailure = Omit<FastifyError, 'validation'> & { validation: ZodFastifySchemaValidationError[] };

function invalidRequest({ validation, validationContext }: ValidationFailure): AppError {
  const fields = validation.flatMap(fieldsOf);
  if (validationContext === 'params') {
    return new AppError('not-found', `Nothing is kept under this address. ${fields[0]?.message ?? ''}`.trim());
  }
  const named = fields.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`));
  const where = validationContext === 'querystring' ? 'The address' : 'What was sent';
  return new AppError('invalid', `${where} needs mending. ${named.join(' · ')}`, { fields });
}

interface Issue {
  readonly path?: readonly PropertyKey[];
  readonly message: string;
}

function fieldsOf({ instancePath, message, params }: ZodFastifySchemaValidationError): FieldProblem[] {
  const here = instancePath.replace(/^\//, '').replaceAll('/', '.');
  const branches = 'errors' in params && Array.isArray(params.errors) ? (params.errors as Issue[][]) : [];
  const nearest = [...branches].sort((a, b) => depth(b) - depth(a))[0];
  if (!nearest) return [{ field: here, message: message ?? 'cannot be used' }];
  return nearest.map((issue) => ({
    field: [here, ...(issue.path ?? []).map(String)].filter((step) => step !== '').join('.'),
    message: issue.message,
  }));
}

/** How far into a branch of a union what was sent could be followed; the branch meant is the one followed furthest. */
const depth = (branch: readonly Issue[]): number =>
  Math.max(0, ...branch.map(({ path = [] }) => path.length)) - branch.length / 100;

const FRAMEWORK: Record<string, [ErrorCode, string]> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['bad-request', 'The body is not JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['bad-request', 'The body is empty where JSON was announced.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['bad-request', 'The body is not as long as it was announced to be.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-text', 'The body must be JSON (content-type: application/json).'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['unsupported-text', 'Files must be sent as multipart/form-data.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', 'The body is larger than this address takes.'],
  FST_REQ_FILE_TOO_LARGE: ['too-large', 'A file can have up to 50 MB.'],
  FST_FILES_LIMIT: ['too-large', 'Too many files in one go.'],
  FST_PARTS_LIMIT: ['too-large', 'Too many files and fields in one go.'],
  FST_FIELDS_LIMIT: ['too-large', 'Too many fields in one go.'],
  FST_PROTO_VIOLATION: ['bad-request', 'A field has a name that cannot be used.'],
  FST_ERR_BAD_URL: ['bad-request', 'The address cannot be read.'],
  FST_ERR_ASYNC_CONSTRAINT: ['bad-request', 'The address cannot be read.'],
};

function refusalOfFramework(failure: FastifyError): AppError | null {
  const known = FRAMEWORK[failure.code];
  if (known) return new AppError(known[0], known[1], { cause: failure });
  const status = failure.statusCode ?? 500;
  return status >= 400 && status < 500 ? new AppError('bad-request', 'The request cannot be read.') : null;
}
