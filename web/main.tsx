import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Refusal } from './api.ts';
import { showScheme } from './settings.ts';
import './styles/index.css';

const kept = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      /** A refusal will not change by asking again; silence may. */
      retry: (times, error) => times < 2 && error instanceof Refusal && error.problem.status === 0,
    },
  },
});

showScheme();
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={kept}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
