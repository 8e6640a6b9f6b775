import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconGavel } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { UseQueryState } from 'urql'
import type { ResultOf } from '../../graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import classes from './RegulationTable.module.css'
import type { RegulationListQuery, RegulationRow } from './regulation.query.ts'
import { fundingWords, stateWords } from './regulation-words.ts'

export function RegulationTable(props: {
  list: Pick<UseQueryState<ResultOf<typeof RegulationListQuery>>, 'data' | 'error' | 'fetching' | 'stale'>
  narrowed: boolean
  onClear: () => void
  onRetry: () => void
}) {
  const { t } = useLingui()
  const columns = useColumns()
  const { data, error, fetching, stale } = props.list
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={props.onRetry}
        failure={<Trans>Daftar peraturan tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat daftar peraturan`} rows={8} rowHeight={48} />}
      />
    )
  const rows = data.regulations.edges.map(({ node }) => node)
  if (rows.length === 0 && props.narrowed) {
    return (
      <NoMatch title={<Trans>Tidak ada peraturan yang cocok</Trans>} onClear={props.onClear}>
        <Trans>Longgarkan pencarian atau filternya.</Trans>
      </NoMatch>
    )
  }
  if (rows.length === 0) {
    return (
      <NothingYet icon={IconGavel} title={<Trans>Belum ada peraturan</Trans>}>
        <Trans>Peraturan yang ditetapkan pemerintah mana pun tampil di sini.</Trans>
      </NothingYet>
    )
  }
  return (
    <>
      <DataTable
        label={t({ message: 'Peraturan', context: 'list' })}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        refreshing={stale || fetching}
      />
      <OlderNewer page={data.regulations.pageInfo} />
    </>
  )
}

function useColumns(): readonly Column<RegulationRow>[] {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { day } = useFormats()
  const when = (row: RegulationRow) => {
    if (row.enactedOn !== null) return day(row.enactedOn)
    if (row.plannedFor !== null) return t`rencana ${day(row.plannedFor)}`
    return row.year === null ? '—' : String(row.year)
  }
  return [
    {
      id: 'name',
      header: t`Peraturan`,
      onPhone: 'HEAD',
      cell: (row) => (
        <span className={classes.name}>
          <Link to="/dasar-hukum/$regulationId" params={{ regulationId: row.id }}>
            {row.name}
          </Link>
          <span className={classes.title}>{row.title}</span>
        </span>
      ),
    },
    {
      id: 'tenant',
      header: t({ message: 'Ditetapkan oleh', context: 'regulation' }),
      cell: (row) => row.tenant?.shortName ?? t`Pemerintah pusat`,
    },
    {
      id: 'state',
      header: t`Keadaan`,
      cell: (row) => <LookBadge look={stateWords[row.state]} />,
    },
    { id: 'when', header: t`Tanggal`, cell: when },
    {
      id: 'funding',
      header: t`Sumber dana yang disebut`,
      onPhone: 'HIDDEN',
      cell: (row) => {
        const sources = [...new Set(row.articles.flatMap(({ fundingSource }) => fundingSource ?? []))]
        const words = sources.map((source) => i18n._(fundingWords[source])).join(', ')
        return <span className={classes.sources}>{words === '' ? '—' : words}</span>
      },
    },
  ]
}
