import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconFileText } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoMatch } from '../../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { OlderNewer } from '../../../ui/table/OlderNewer.tsx'
import { kindWords } from '../agreement-words.ts'
import { StandingBadge } from '../StandingBadge.tsx'
import classes from './AgreementTable.module.css'
import { hasFilters } from './agreement-address.ts'
import type { AgreementRow } from './agreement-list.query.ts'
import type { AgreementList } from './use-agreement-list.ts'

export function AgreementTable(props: { list: AgreementList }) {
  const { t } = useLingui()
  const columns = useColumns()
  const { address, agreements, go, list, pageInfo, refetch } = props.list
  if (!agreements)
    return (
      <QueryStates
        error={list.error}
        onRetry={refetch}
        failure={<Trans>Daftar perjanjian tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat daftar perjanjian`} rows={8} rowHeight={56} />}
      />
    )
  if (agreements.length === 0 && hasFilters(address)) {
    return (
      <NoMatch title={<Trans>Tidak ada perjanjian yang cocok</Trans>} onClear={() => go({})}>
        <Trans>Longgarkan pencarian atau filternya.</Trans>
      </NoMatch>
    )
  }
  if (agreements.length === 0) {
    return (
      <NothingYet icon={IconFileText} title={<Trans>Belum ada perjanjian</Trans>}>
        <Trans>Perjanjian tampil di sini setelah instansi Anda menyusunnya, atau pihak lain mengajak berunding.</Trans>
      </NothingYet>
    )
  }
  return (
    <>
      <DataTable
        label={t({ message: 'Perjanjian', context: 'list' })}
        columns={columns}
        rows={agreements}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        refreshing={list.stale || list.fetching}
      />
      {pageInfo && <OlderNewer page={pageInfo} />}
    </>
  )
}

function useColumns(): readonly Column<AgreementRow>[] {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { number, shortDay } = useFormats()
  return [
    {
      id: 'title',
      header: t`Perjanjian`,
      onPhone: 'HEAD',
      cell: (row) => (
        <span className={classes.title}>
          <Link to="/perjanjian/$agreementId" params={{ agreementId: row.id }}>
            {row.title}
          </Link>
          <span className={classes.below}>
            {[i18n._(kindWords[row.kind]), row.number, row.synthetic ? t`data contoh` : null]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </span>
      ),
    },
    {
      id: 'parties',
      header: t`Para pihak`,
      cell: (row) => (
        <span className={classes.parties}>
          {row.parties.map(({ name, tenant }) => tenant?.shortName ?? name).join(', ')}
        </span>
      ),
    },
    { id: 'standing', header: t`Keadaan`, cell: (row) => <StandingBadge standing={row.standing} /> },
    {
      id: 'valid',
      header: t`Masa berlaku`,
      cell: (row) => (
        <span className="figures">
          {shortDay(row.validFrom)} – {shortDay(row.lastDay)}
        </span>
      ),
    },
    {
      id: 'quota',
      header: t`Kuota (orang)`,
      align: 'right',
      cell: (row) => (row.quotaPeople === null ? t`Tanpa batas` : number(row.quotaPeople)),
    },
    {
      id: 'obligations',
      header: t`Kewajiban`,
      cell: ({ obligationTally: { done, late, total } }) => {
        const [doneShown, lateShown, totalShown] = [number(done), number(late), number(total)]
        return late > 0 ? (
          <Badge tone="bad" icon={IconAlertTriangle}>
            {t`${lateShown} terlambat`}
          </Badge>
        ) : (
          t`${doneShown} dari ${totalShown} selesai`
        )
      },
    },
  ]
}
