/** The person who acts and the newsroom itself. */
import { z } from 'zod';
import { instant } from './words.ts';

/** The person who acts and the actions open to them. */
export const me = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['reader', 'checker', 'editor']),
  may: z.array(z.string()),
});

/** The settings in force, each with where its value comes from; the database's address without its password. */
export const settingsShown = z.object({
  rows: z.array(
    z.object({
      name: z.string(),
      env: z.string(),
      flag: z.string().nullable(),
      value: z.string(),
      from: z.enum(['flag', 'environment', 'default']),
      meaning: z.string(),
    }),
  ),
});

export type SettingsShown = z.infer<typeof settingsShown>;

/** The sample newsroom: whether it is in sight, and what of one's own would go out of sight with it. */
export const sampleState = z.object({
  state: z.enum(['shown', 'removed', 'never']),
  claims: z.number().int(),
  sources: z.number().int(),
  /** Claims of the sample with work of one's own on them; they go with the sample and come back with it. */
  own: z.array(
    z.object({ claim: z.string(), title: z.string(), statements: z.number().int(), verdicts: z.number().int() }),
  ),
  /** Claims of one's own that stand on statements of the sample; they stay, with these statements. */
  resting: z.array(z.object({ claim: z.string(), title: z.string() })),
});

export const health = z.object({ status: z.literal('ok'), engine: z.enum(['sqlite', 'postgres']), now: instant });

export type SampleState = z.infer<typeof sampleState>;

export type Me = z.infer<typeof me>;
