import { z } from 'zod';
z.config({ jitless: true }); // before any schema is made: zod would probe `new Function`, which the page's CSP refuses (decisions 12)
const { start } = await import('./app/start');
start();
