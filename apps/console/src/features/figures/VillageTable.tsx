import { plural } from '@lingui/core/macro'
import { useLingui as useI18n } from '@lingui/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { CoverState } from '@payung/domain/protection/cover-state'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { fundingSourceWords } from '../workers/worker-words.ts'
import coverage from './Coverage.module.css'
import classes from './VillageBoard.module.css'
import type { Village } from './villages.query.ts'

/** A line for each village; a card on a phone. */
export function VillageTable({ rows, isRounded }: { rows: readonly Village[]; isRounded: boolean }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const people = { isRounded }
  const columns: readonly Column<Village>[] = [
    {
      id: 'village',
      header: <Trans>Desa atau kelurahan</Trans>,
      onPhone: 'HEAD',
      cell: ({ area, district }) => (
        <span className={coverage.name}>
          <Link to="/cakupan" search={{ wilayah: area.code }}>
            {area.name}
          </Link>
          {district !== null && <small>{district.name}</small>}
        </span>
      ),
    },
    {
      id: 'joined',
      header: <Trans>Ikut</Trans>,
      cell: ({ isJoined }) =>
        isJoined ? (
          <Badge tone="ok" icon={IconCircleCheck}>
            <Trans>Sudah ikut</Trans>
          </Badge>
        ) : (
          <Badge tone="mute" icon={IconCircleDashed}>
            <Trans>Belum ikut</Trans>
          </Badge>
        ),
    },
    {
      id: 'registered',
      header: <Trans>Terdaftar</Trans>,
      align: 'right',
      cell: (village) => (
        <PhoneLabel label={t`Terdaftar`}>
          <VillageNumber village={village} people={village.registered} {...people} label={t`Terdaftar`} />
        </PhoneLabel>
      ),
    },
    {
      id: 'protected',
      header: <Trans>Terlindungi</Trans>,
      align: 'right',
      cell: (village) => (
        <PhoneLabel label={t`Terlindungi`}>
          <VillageNumber
            village={village}
            people={village.protected}
            {...people}
            cover="PROTECTED"
            label={t`Terlindungi`}
          />
        </PhoneLabel>
      ),
    },
    {
      id: 'grace',
      header: <Trans>Menunggak</Trans>,
      align: 'right',
      cell: (village) => (
        <PhoneLabel label={t`Menunggak`}>
          <span className={classes.pair}>
            <VillageNumber village={village} people={village.inGrace} {...people} cover="GRACE" label={t`Menunggak`} />
            {village.unpaidMonths !== null && village.unpaidMonths > 0 && (
              <small className={coverage.dim}>
                <Plural value={village.unpaidMonths} other="# bulan" />
              </small>
            )}
          </span>
        </PhoneLabel>
      ),
    },
    {
      id: 'ended',
      header: <Trans>Putus karena tunggakan</Trans>,
      align: 'right',
      cell: (village) => (
        <PhoneLabel label={t`Putus karena tunggakan`}>
          <VillageNumber
            village={village}
            people={village.ended}
            {...people}
            cover="ENDED"
            label={t`Putus karena tunggakan`}
          />
        </PhoneLabel>
      ),
    },
    {
      id: 'ending',
      header: <Trans>Berakhir ≤ 90 hari</Trans>,
      align: 'right',
      cell: (village) => (
        <PhoneLabel label={t`Berakhir ≤ 90 hari`}>
          <VillageNumber
            village={village}
            people={village.ending}
            {...people}
            cover="ENDING"
            label={t`Berakhir ≤ 90 hari`}
          />
        </PhoneLabel>
      ),
    },
    ...(isRounded
      ? []
      : [
          {
            id: 'payers',
            header: <Trans>Yang membayar</Trans>,
            wraps: true,
            cell: ({ fundingSources }) => (
              <PhoneLabel label={t`Yang membayar`}>
                {(fundingSources ?? []).map((source) => i18n._(fundingSourceWords[source])).join(', ') || '—'}
              </PhoneLabel>
            ),
          } satisfies Column<Village>,
        ]),
  ]
  return (
    <DataTable
      label={t`Papan desa`}
      rows={rows}
      idOf={({ area }) => area.code}
      nameOf={({ area }) => area.name}
      columns={columns}
    />
  )
}

/** People of a village, and the way to them for whoever may read what they are counted by. */
function VillageNumber(props: {
  village: Village
  people: number | null
  isRounded: boolean
  cover?: CoverState | 'ENDING'
  label: string
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const mayReadPeople = useMay('WORKER_READ')
  const mayReadMonths = useMay('CONTRIBUTION_READ')
  const { village, people, isRounded, cover, label } = props
  if (people === null) return '—'
  const opens = people > 0 && !isRounded && mayReadPeople && (cover === undefined || mayReadMonths)
  if (!opens) return number(people)
  return (
    <Link
      to="/pekerja"
      search={{ wilayah: village.area.code, ...(cover === undefined ? {} : { perlindungan: cover }) }}
      className={coverage.counted}
      aria-label={[t`${plural(people, { other: '# pekerja' })}, ${village.area.name}`, label].join(', ')}
    >
      {number(people)}
    </Link>
  )
}
