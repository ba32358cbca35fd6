import '../style/style';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from '../kernel/api';
import { startClock } from '../kernel/clock';
import { listenToLength } from '../kernel/field-room';
import { FullFieldNote } from '../kernel/full-field-note';
import { LanguageProvider } from '../kernel/i18n';
import { listenToKeyboard } from '../kernel/keyboard';
import { watchPageFaults } from '../kernel/page-fault';
import { followChanges, queryClient } from '../kernel/query-client';
import { cssVariables, theme } from '../style/theme';
import { router } from './routes';
import { SessionGate } from './session-gate';

/** Puts the program on the page. */
export function start(): void {
  watchPageFaults();
  followChanges(api);
  startClock();
  listenToKeyboard(window);
  listenToLength(window);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <LanguageProvider>
            <SessionGate>
              <RouterProvider router={router} />
            </SessionGate>
            <FullFieldNote />
          </LanguageProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
