import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Drawer, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql, type VariablesOf } from '../../../graphql.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'

const EffectPeopleQuery = graphql(`
  query EffectPeople($filter: WorkerFilter!, $first: Int, $after: String) {
    workers(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id name ageYears village { code name } district { code name } occupation { code nameId nameEn } welfareDecile } }
    }
  }
`)

const peopleOnPage = 25

/** The people behind a number of the preview. The rule is not saved yet, so they have no address of their own. */
export function EffectPeople(props: {
  title: string
  filter: VariablesOf<typeof EffectPeopleQuery>['filter']
  onClose: () => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { name } = useServerWords()
  const [cursors, setCursors] = useState<readonly string[]>([])
  const after = cursors.at(-1)
  const [{ data, error }, ask] = useQuery({
    query: EffectPeopleQuery,
    variables: { filter: props.filter, first: peopleOnPage, ...(after === undefined ? {} : { after }) },
    requestPolicy: 'network-only',
  })
  const people = data?.workers.edges.map(({ node }) => node) ?? []
  const total = data === undefined ? '' : number(data.workers.totalCount)
  const next = data?.workers.pageInfo
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="right"
      size="lg"
      title={total === '' ? props.title : t`${props.title}: ${total} orang`}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Daftar tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat daftar orang`} rows={8} />}
      >
        {() => (
          <>
            <DataTable
              label={props.title}
              rows={people}
              idOf={({ id }) => id}
              nameOf={({ name: personName }) => personName}
              columns={[
                {
                  id: 'name',
                  header: <Trans>Nama</Trans>,
                  onPhone: 'HEAD',
                  cell: (person) => (
                    <Link
                      to="/pekerja/$workerId"
                      params={{ workerId: person.id }}
                      search={{ tab: 'kelayakan' }}
                      target="_blank"
                    >
                      {person.name}
                    </Link>
                  ),
                },
                { id: 'age', header: <Trans>Umur</Trans>, align: 'right', cell: (person) => person.ageYears ?? '—' },
                {
                  id: 'village',
                  header: <Trans>Desa, kecamatan</Trans>,
                  cell: (person) => `${person.village.name}, ${person.district.name}`,
                },
                {
                  id: 'occupation',
                  header: <Trans>Pekerjaan</Trans>,
                  cell: (person) => (person.occupation ? name(person.occupation) : '—'),
                },
                {
                  id: 'decile',
                  header: <Trans>Desil</Trans>,
                  align: 'right',
                  cell: (person) => person.welfareDecile ?? '—',
                },
              ]}
            />
            <Group justify="flex-end" gap="xs" mt="sm">
              <Button
                variant="default"
                size="xs"
                disabled={cursors.length === 0}
                onClick={() => setCursors(cursors.slice(0, -1))}
              >
                <Trans>Sebelumnya</Trans>
              </Button>
              <Button
                variant="default"
                size="xs"
                disabled={!next?.hasNextPage}
                onClick={() => next?.endCursor && setCursors([...cursors, next.endCursor])}
              >
                <Trans>Berikutnya</Trans>
              </Button>
            </Group>
          </>
        )}
      </QueryStates>
    </Drawer>
  )
}
