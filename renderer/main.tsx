import { z } from 'zod';
import { readFirstLetters } from './app/first-letters';
import { guessedLanguage, storedLanguage } from './kernel/start-language';
z.config({ jitless: true }); // before any schema is made: zod would probe `new Function`, which the page's CSP refuses (decisions 12)
readFirstLetters(storedLanguage() ?? guessedLanguage());
const { start } = await import('./app/start');
start();
