import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{text,reading,judging,capture,report,cli,house}/**/*.test.ts'],
          setupFiles: ['tests/house/fixed-seed.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'store',
          include: ['tests/{store,actions,jobs,http,seeds}/**/*.test.ts'],
          globalSetup: ['tests/engines/postgres-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/chromium.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
