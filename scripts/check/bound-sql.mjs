// SQL gets bound values only, and identifiers come from constants (quality S8).
import ts from 'typescript';
import { sourceFiles } from './source-files.mjs';

/** Calls whose first argument becomes SQL as it stands. `exec` of a regular expression is another thing. */
const TAKES_SQL = /^(prepare|exec|pragma|raw)$/;
const IS_DATABASE = /sqlite|database|connection|\bdb\b|\btx\b/i;

/** Statements made of the program's own constants; each file says where its words come from. Nothing typed by anybody gets there. */
const MAKERS = {
  'db/audit/consistency.ts': 'the checks of db/consistency',
  'db/backup/centre-facts.ts': 'tables and conditions written in the same file, values bound',
  'db/backup/verify-copy.ts': 'names of the tables of our own file',
  'db/consistency/check-consistency.ts': 'the checks of db/consistency',
  'db/consistency/search-index.ts': 'two names written in the same file',
  'db/kernel/connection.ts': 'keeps the statements that others made',
  'db/kernel/migrate.ts': 'the migrations of this build',
  'db/kernel/rows.ts': 'columns of the table definitions, values bound',
  'db/search/table.ts': 'the kinds of things and their numbers',
};

const isConstant = (node) => node === undefined || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);

function isSqlCall(call) {
  if (!ts.isPropertyAccessExpression(call.expression)) return false;
  const name = call.expression.name.text;
  const of = call.expression.expression.getText();
  if (!TAKES_SQL.test(name)) return false;
  if (name === 'raw') return /\bsql$/.test(of);
  if (name === 'prepare') return of !== 'handler'; // a command's own preparation
  return name !== 'exec' || IS_DATABASE.test(of);
}

/** The calls of one file that paste something into SQL: `path:line  the call`. */
export function pastedSql(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && isSqlCall(node) && !isConstant(node.arguments[0]))
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.arguments[0].getStart()).line + 1}  ${node.getText().slice(0, 100)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A template that is not tagged by drizzle's `sql` binds nothing: only the makers may build one. */
export function boundSql() {
  const files = sourceFiles(['db', 'electron'], ['.ts', '.tsx']).filter(({ path }) => !/\.test\.tsx?$/.test(path));
  return files.flatMap(({ path, text }) => (Object.hasOwn(MAKERS, path) ? [] : pastedSql(path, text)));
}
