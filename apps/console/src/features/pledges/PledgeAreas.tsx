import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { Cartogram } from '../../ui/charts/Cartogram.tsx'
import { evenLimits } from '../../ui/charts/west-kalimantan.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import type { PledgeArea } from './company-reach.query.ts'
import classes from './PledgeAreas.module.css'

/** Where the pledges of a company are, as tiles, and as a table of those areas that have any: what is not told is no nothing. */
export function PledgeAreas(props: { areas: readonly PledgeArea[] }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const [chosen, setChosen] = useState<string | null>(null)
  const peopleOf = usePeopleOf()
  const figures = props.areas.flatMap((row) =>
    row.area === null
      ? []
      : [
          {
            code: row.area.code,
            name: row.area.name,
            value: row.pledges === 0 || isWithheld(row) ? null : row.people,
            isWithheld: isWithheld(row),
            ...tileWords(row),
            link: row.pledges === 0 ? undefined : ({ to: '/janji' } as const),
          },
        ],
  )
  function tileWords(row: PledgeArea) {
    if (row.pledges === 0) return { valueText: '—', countText: t`tanpa janji` }
    const countText = t`${number(row.pledges)} janji`
    if (isWithheld(row)) return { valueText: t`Tertutup`, countText }
    return { valueText: row.people === 0 ? '< 5' : `≥ ${number(row.people)}`, countText }
  }
  return (
    <Card
      title={<Trans>Di mana janji Anda</Trans>}
      hint={
        <Trans>
          Orang dari janji yang sudah dipadankan: jumlah dari angka yang sudah ditunjukkan kepada Anda. Yang dijanjikan
          lagi dihitung lagi.
        </Trans>
      }
    >
      <div className={classes.areas}>
        <Cartogram
          label={t`Orang dari janji Anda per kabupaten dan kota`}
          figures={figures}
          limits={evenLimits(figures.flatMap(({ value }) => value ?? []))}
          limitText={number}
          chosen={chosen}
          onChoose={setChosen}
          legend={<Trans>Bergaris: ada janji, angkanya tidak ditunjukkan. Kosong: tidak ada janji.</Trans>}
        />
        <WholeList name="pledge-areas" rows={props.areas.filter(({ pledges }) => pledges > 0)}>
          {(rows) => (
            <DataTable
              label={t`Janji Anda per kabupaten dan kota`}
              compact
              rows={rows}
              idOf={({ area }) => area?.code ?? ''}
              nameOf={({ area }) => area?.name ?? t`Berbagai wilayah`}
              columns={[
                {
                  id: 'area',
                  header: <Trans>Wilayah</Trans>,
                  onPhone: 'HEAD',
                  cell: ({ area }) => area?.name ?? t`Berbagai wilayah`,
                },
                {
                  id: 'pledges',
                  header: <Trans>Janji</Trans>,
                  align: 'right',
                  cell: ({ pledges }) => <PhoneLabel label={<Trans>Janji</Trans>}>{number(pledges)}</PhoneLabel>,
                },
                {
                  id: 'people',
                  header: <Trans>Orang</Trans>,
                  wraps: true,
                  cell: (row) => <PhoneLabel label={<Trans>Orang</Trans>}>{peopleOf(row)}</PhoneLabel>,
                },
              ]}
            />
          )}
        </WholeList>
      </div>
    </Card>
  )
}

/** There are pledges, and of none of them a figure was published. */
function isWithheld({ pledges, withheld }: PledgeArea): boolean {
  return pledges > 0 && withheld === pledges
}

function usePeopleOf(): (row: PledgeArea) => string {
  const { t } = useLingui()
  const { number } = useFormats()
  return (row) => {
    const { withheld, people } = row
    if (isWithheld(row)) return t`tidak ditunjukkan`
    const shown = people === 0 ? t`kurang dari 5` : t`sedikitnya ${number(people)}`
    return withheld === 0 ? shown : t`${shown}; dari ${number(withheld)} janji tidak ditunjukkan`
  }
}
