import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { listSource } from '../../ui/table/use-connection.ts'
import { dependenceWords } from './dependence-words.ts'
import { type ImportDependent, ImportDependentsQuery, type ImportView } from './import.query.ts'

const peopleOnPage = 25

/** Why an import stays as it is: how many people under which reason, and who they are. */
export function ImportDependents(props: { of: ImportView }) {
  const { i18n } = useLingui()
  const { number } = useFormats()
  const [shown, setShown] = useState(false)
  return (
    <Card title={<Trans>Tidak dapat dibatalkan lagi</Trans>}>
      <Notice tone="mute" icon={IconLock}>
        <Trans>
          Sebuah impor dibatalkan seluruhnya atau tidak sama sekali. Sebagian datanya sudah dipakai, jadi perbaiki orang
          demi orang bila ada yang keliru.
        </Trans>
      </Notice>
      <ul>
        {props.of.dependentCounts.map(({ reason, people }) => {
          const count = number(people)
          return (
            <li key={reason}>
              {i18n._(dependenceWords[reason])}: <Trans>{count} orang</Trans>
            </li>
          )
        })}
      </ul>
      {shown ? (
        <Dependents importId={props.of.id} />
      ) : (
        <Button variant="default" size="xs" onClick={() => setShown(true)}>
          <Trans>Lihat siapa saja</Trans>
        </Button>
      )}
    </Card>
  )
}

function Dependents(props: { importId: string }) {
  const { i18n, t } = useLingui()
  const [after, setAfter] = useState<string | null>(null)
  const variables = { id: props.importId, first: peopleOnPage, after }
  const [{ data, stale }] = useQuery({ query: ImportDependentsQuery, variables })
  const page = data?.import?.dependents
  if (page === undefined) return <LoadingRows label={t`Memuat`} rows={3} />
  const columns: readonly Column<ImportDependent>[] = [
    {
      id: 'name',
      header: <Trans>Nama</Trans>,
      onPhone: 'HEAD',
      cell: ({ worker }) =>
        worker === null ? (
          <Trans>Diampu instansi lain</Trans>
        ) : (
          <Link to="/pekerja/$workerId" params={{ workerId: worker.id }}>
            {worker.name}
          </Link>
        ),
    },
    { id: 'village', header: <Trans>Desa atau kelurahan</Trans>, cell: ({ worker }) => worker?.village?.name ?? '—' },
    {
      id: 'why',
      header: <Trans>Sebab</Trans>,
      cell: ({ reasons }) => reasons.map((reason) => i18n._(dependenceWords[reason])).join('; '),
    },
  ]
  const table = (people: readonly ImportDependent[]) => (
    <DataTable
      label={t`Orang yang datanya sudah dipakai`}
      columns={columns}
      rows={people}
      idOf={({ worker, reasons }) => worker?.id ?? reasons.join()}
      nameOf={({ worker }) => worker?.name ?? ''}
      refreshing={stale}
    />
  )
  return (
    <>
      {table(page.edges.map(({ node }) => node))}
      <Group gap="xs" className="not-on-paper">
        {page.pageInfo.hasNextPage && (
          <Button variant="default" size="xs" onClick={() => setAfter(page.pageInfo.endCursor)}>
            <Trans>Halaman berikut</Trans>
          </Button>
        )}
        <ListExport
          name="import-dependents"
          source={listSource(ImportDependentsQuery, variables, (answer) => answer.import?.dependents)}
        >
          {table}
        </ListExport>
      </Group>
    </>
  )
}
