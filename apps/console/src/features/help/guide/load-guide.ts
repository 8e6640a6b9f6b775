/** Each guide is a file of its own: whoever reads one does not load the others. */
const files = import.meta.glob<string>('../../../../../../docs/guide/*.md', { query: '?raw', import: 'default' })

/** The names of all guides. */
export const guideNames: readonly string[] = Object.keys(files).map(nameOf)

/** @returns the text of a guide, as it stands in `docs/guide` */
export async function loadGuide(name: string): Promise<string> {
  const load = Object.entries(files).find(([path]) => nameOf(path) === name)?.[1]
  if (load === undefined) throw new Error(`There is no guide ${name}`)
  return load()
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.md$/, '')
}
