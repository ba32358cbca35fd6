import { bundledMigrations, type Migration } from '#db/kernel/migrate';

/** Migrations as they will come one day: new table, filled column, rebuilt table, index, trigger. Only the fault tests know them. */
export const LATER: readonly Migration[] = [
  {
    name: '9001_loan_device',
    sql: `CREATE TABLE loan_device (id text PRIMARY KEY NOT NULL, stay_id text NOT NULL REFERENCES custody_stay (id), note text NOT NULL) STRICT;
CREATE INDEX loan_device_stay_ix ON loan_device (stay_id);
ALTER TABLE customer ADD COLUMN nickname text;
UPDATE customer SET nickname = substr(name, 1, 1);
INSERT INTO loan_device SELECT 'loan-' || id, id, place FROM custody_stay;
CREATE TRIGGER loan_device_no_delete BEFORE DELETE ON loan_device BEGIN SELECT RAISE(ABORT, 'never deleted: loan_device'); END;
`,
  },
  {
    name: '9002_draft_rebuilt',
    sql: `CREATE TABLE draft_new (staff_id text NOT NULL, form text NOT NULL, request_id text NOT NULL, input text NOT NULL, updated_at text NOT NULL, kept integer NOT NULL DEFAULT 0, PRIMARY KEY (staff_id, form)) STRICT;
INSERT INTO draft_new SELECT staff_id, form, request_id, input, updated_at, 1 FROM draft;
DROP TABLE draft;
ALTER TABLE draft_new RENAME TO draft;
CREATE INDEX draft_updated_ix ON draft (updated_at);
`,
  },
];
export const allMigrations = (): Migration[] => [...bundledMigrations(), ...LATER];
