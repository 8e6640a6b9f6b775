/** The photos and papers that the server takes. In a file of its own: a form's field needs no menu. */
export const PAPER_TYPES = 'image/jpeg,image/png,image/webp,application/pdf'
