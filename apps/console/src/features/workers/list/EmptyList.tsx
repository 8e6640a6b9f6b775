import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { graphql } from '../../../graphql.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { NoMatch } from '../../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { hasFilters, withoutFilters } from './list-filter.ts'
import { useFilterChips } from './use-filter-chips.ts'
import type { WorkerList } from './use-worker-list.ts'

const WithoutFiltersQuery = graphql(`
  query WorkersWithoutFilters {
    workers(first: 10) { totalCount }
  }
`)

/** Why there is no row: nobody is registered yet, or the filters let nobody through. The two must not look alike. */
export function EmptyList(props: { list: WorkerList }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { address, facets, go, search } = props.list
  const chips = useFilterChips(address, facets)
  const narrowed = hasFilters(address) || search !== ''
  const [all] = useQuery({ query: WithoutFiltersQuery, pause: !narrowed })
  const mayRegister = useMay('WORKER_REGISTER')
  const mayImport = useMay('IMPORT_RUN')
  if (narrowed) {
    const filters = [
      ...chips.map(({ label, words }) => `${label} ${words}`),
      ...(search === '' ? [] : [t`kata pencarian`]),
    ]
    const listed = filters.join(', ')
    const total = all.data ? number(all.data.workers.totalCount) : '…'
    return (
      <NoMatch
        title={<Trans>Tidak ada pekerja yang cocok</Trans>}
        onClear={() => go(withoutFilters(address), { search: '' })}
      >
        <Trans>
          Filter: {listed}. Tanpa filter ada {total} orang.
        </Trans>
      </NoMatch>
    )
  }
  return (
    <NothingYet
      title={<Trans>Belum ada pekerja terdaftar</Trans>}
      firstStep={
        <>
          {mayImport && (
            <ButtonLink to={'/impor' as string}>
              <Trans>Impor berkas</Trans>
            </ButtonLink>
          )}
          {mayRegister && (
            <ButtonLink to="/pekerja/baru" variant="default">
              <Trans>Daftarkan satu orang</Trans>
            </ButtonLink>
          )}
        </>
      }
    >
      {mayImport ? (
        <Trans>Mulai dari berkas yang sudah Anda punya, atau daftarkan satu orang.</Trans>
      ) : (
        <Trans>Begitu ada yang didaftarkan untuk Anda, namanya tampak di sini.</Trans>
      )}
    </NothingYet>
  )
}
