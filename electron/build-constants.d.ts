/** True in what users install: the hooks of the tests are then not in the program at all (decisions 13). */
declare const COUNTERBOOK_RELEASE: boolean;
