/** The book of the product's mark. */
export const ProductMark = () => (
  <svg width="26" height="26" viewBox="0 0 26 26" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden>
    <path d="M5 3.5h16v19H5z" />
    <path d="M9 3.5v19M12.5 9h5.5M12.5 13h5.5M12.5 17h3.5" />
  </svg>
);
