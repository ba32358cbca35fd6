import { defineConfig } from 'drizzle-kit';

/** Drafts SQL only; our own runner applies it (architecture 3.10). */
export default defineConfig({ dialect: 'sqlite', schema: './db/schema.ts', out: './.scratch/migration-draft' });
