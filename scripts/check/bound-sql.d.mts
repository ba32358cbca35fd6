/** The calls of one file that paste something into SQL: `path:line  the call`. */
export function pastedSql(path: string, text: string): string[];
