/** Before a name; what follows its first comma is a degree as well. */
const KEPT = new Set(['Drs.', 'Dra.', 'Dr.', 'dr.', 'drg.', 'Ir.', 'Prof.', 'apt.', 'Hj.'])

/**
 * A name below a hand: in capitals, as the annex of UU 12/2011 asks, with titles and degrees in their own spelling: `Drs. H. Ahmad Yani, M.Si.` →
 * `Drs. H. AHMAD YANI, M.Si.`
 */
export function nameInCapitals(name: string): string {
  const [own = '', ...degrees] = name.split(',')
  const words = own.split(' ').map((word) => (KEPT.has(word) ? word : word.toUpperCase()))
  return [words.join(' '), ...degrees].join(',')
}
