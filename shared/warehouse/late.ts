/** A part that nobody fitted or brought back for more days than this is asked after (users-ask section 4, row 8). */
export const OUT_LATE_DAYS = 7;
/** A requisition that is neither decided nor ordered for more days than this is old, whenever it is needed. */
export const REQUISITION_LATE_DAYS = 3;
