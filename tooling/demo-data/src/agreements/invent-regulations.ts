import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { FOURTEEN_AREAS } from '@payung/reference-data/fourteen-areas'
import { REGULATIONS, type RegulationRow } from '@payung/reference-data/regulations'

const SYNTHETIC = 'Sintetis, untuk peragaan'
const TITLE = 'Penyelenggaraan jaminan sosial ketenagakerjaan bagi pekerja rentan'

/**
 * A regulation for each area of which none is published, and two that are still on their way. All of them are invented, and say so.
 *
 * @param asOf the day on which the demo looks current
 */
export function inventRegulations(asOf: IsoDay): readonly RegulationRow[] {
  const year = Number(asOf.slice(0, 4))
  const published = new Set(REGULATIONS.map(({ tenantCode }) => tenantCode))
  const enacted = FOURTEEN_AREAS.filter(({ code }) => !published.has(code)).map((area, index) =>
    regulation(area.code, {
      state: 'ENACTED',
      number: String(12 + index * 3),
      year: year - 2,
      title: TITLE,
      enactedOn: `${year - 2}-0${1 + (index % 9)}-1${index % 10}`,
      articles: articlesOf(area.name),
    }),
  )
  return [
    ...enacted,
    regulation('61.06', {
      state: 'DRAFT',
      title: `Perubahan: pembagian iuran antara provinsi dan Kapuas Hulu`,
      plannedFor: `${year + 1}-01-31`,
      articles: articlesOf('Kapuas Hulu').slice(0, 2),
    }),
    regulation('61.12', {
      state: 'PLANNED',
      title: 'Perluasan kelompok pekerja rentan: pekerja keagamaan dan relawan pemadam kebakaran',
      plannedFor: `${year + 1}-06-30`,
      articles: [],
    }),
  ]
}

function regulation(
  tenantCode: string,
  facts: Partial<RegulationRow> & Pick<RegulationRow, 'state' | 'title' | 'articles'>,
): RegulationRow {
  return {
    tenantCode,
    kind: tenantCode >= '61.71' ? 'PERWALI' : 'PERBUP',
    number: null,
    year: null,
    plannedFor: null,
    enactedOn: null,
    source: facts.state === 'ENACTED' ? SYNTHETIC : null,
    synthetic: true,
    ...facts,
  }
}

function articlesOf(area: string): RegulationRow['articles'] {
  return [
    {
      label: 'Pasal 5',
      subject: 'FUNDING_SOURCE',
      fundingSource: 'REGIONAL_BUDGET',
      text: `Iuran pekerja rentan dibebankan pada APBD ${area} sesuai kemampuan keuangan daerah.`,
    },
    {
      label: 'Pasal 6 ayat (1)',
      subject: 'FUNDING_SOURCE',
      fundingSource: 'CSR',
      text: 'Perusahaan dapat membiayai iuran melalui tanggung jawab sosial dan lingkungan.',
    },
    {
      label: 'Pasal 6 ayat (2)',
      subject: 'FUNDING_SOURCE',
      fundingSource: 'VILLAGE_BUDGET',
      text: 'Desa dapat menganggarkan iuran warganya dalam APBDes.',
    },
    {
      label: 'Pasal 8',
      subject: 'GROUP',
      text: 'Petani, pekebun, nelayan, pedagang kecil, pengurus RT/RW, dan kader posyandu.',
    },
  ]
}
