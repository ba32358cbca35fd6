import '../style/style';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api, routeQuery } from '../kernel/api';
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

/** What the first screen shows is asked for at once, not one after another and each after a picture (quality P1). */
function askAhead(): void {
  void queryClient.prefetchQuery(routeQuery('setup.status', {}));
  void queryClient.prefetchQuery(routeQuery('staff.current', {}));
  void queryClient.prefetchQuery(routeQuery('staff.signInList', {}));
}

/** Puts the program on the page. */
export function start(): void {
  watchPageFaults();
  followChanges(api);
  askAhead();
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
