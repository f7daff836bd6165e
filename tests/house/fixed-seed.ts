import fc from 'fast-check';

/**
 * Property tests throw the same dice on every run, so that a red run can be repeated and a green one means the same
 * everywhere. `FAST_CHECK_SEED=random` throws new ones; a number throws those.
 */
const asked = process.env['FAST_CHECK_SEED'] ?? '20211209';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
