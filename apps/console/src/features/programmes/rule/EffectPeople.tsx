import { Trans, useLingui } from '@lingui/react/macro'
import { Drawer } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { graphql, type VariablesOf } from '../../../graphql.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { CursorPager, useCursorPages } from '../../../ui/table/CursorPager.tsx'
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
  const pages = useCursorPages(peopleOnPage)
  const [{ data, error }, ask] = useQuery({
    query: EffectPeopleQuery,
    variables: { filter: props.filter, ...pages.variables },
    requestPolicy: 'network-only',
  })
  const total = data === undefined ? '' : number(data.workers.totalCount)
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
        {({ workers }) => (
          <>
            <DataTable
              label={props.title}
              rows={workers.edges.map(({ node }) => node)}
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
            <CursorPager pages={pages} page={workers.pageInfo} />
          </>
        )}
      </QueryStates>
    </Drawer>
  )
}
