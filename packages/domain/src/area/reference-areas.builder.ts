import { readFileSync } from 'node:fs'
import type { AreaName } from './village-index.ts'

/** All areas of the province from the reference package, for tests of what must hold over every one of them. */
export function westKalimantan(): readonly AreaName[] {
  return ['provinces', 'regencies', 'districts', 'villages']
    .flatMap(areasOfLevel)
    .filter(({ code }) => code.startsWith('61'))
}

function areasOfLevel(level: string): AreaName[] {
  const file = new URL(`../../node_modules/idn-area-data/data/${level}.csv`, import.meta.url)
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => {
    const cells = line.trim().split(',')
    return { code: cells[0] ?? '', name: (cells.at(-1) ?? '').replaceAll('"', '') }
  })
}
