import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { CursorPager, useCursorPages } from '../../ui/table/CursorPager.tsx'
import { SearchField } from '../../ui/table/SearchField.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { type ListableDecree, ListableDecreesQuery } from './billing.query.ts'

const decreesOnPage = 10

/** Decrees with months that no list names yet, the newest first, by a part of their number or title. */
export function DecreeChoice(props: {
  value: ListableDecree | null
  onChange: (decree: ListableDecree) => void
  error: ReactNode
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const nameOf = useDecreeName()
  const [search, setSearch] = useState('')
  const pages = useCursorPages(decreesOnPage)
  const [{ data, error }, ask] = useQuery({
    query: ListableDecreesQuery,
    variables: { ...pages.variables, search },
    requestPolicy: 'network-only',
  })
  return (
    <Stack gap="xs">
      <SearchField
        label={t`Cari nomor atau judul keputusan`}
        value={search}
        onSearch={(text) => {
          setSearch(text)
          pages.restart()
        }}
      />
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Keputusan tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat keputusan yang dapat didaftar`} rows={3} rowHeight={48} />}
        empty={
          data?.listableDecrees.edges.length === 0 && (
            <p style={{ margin: 0 }}>
              {search === '' ? (
                <Trans>
                  Tidak ada keputusan yang bulannya masih harus masuk daftar. Daftar iuran disusun dari penetapan yang
                  sudah ditandatangani.
                </Trans>
              ) : (
                <Trans>Tidak ada keputusan yang cocok dan bulannya masih harus masuk daftar.</Trans>
              )}
            </p>
          )
        }
      >
        {({ listableDecrees: { edges, pageInfo } }) => (
          <>
            <Radio.Group
              label={<Trans>Keputusan yang membayar</Trans>}
              description={<Trans>Yang masih mempunyai bulan untuk didaftar, terbaru dahulu.</Trans>}
              value={props.value?.id ?? null}
              onChange={(id) => {
                const chosen = edges.find(({ node }) => node.id === id)
                if (chosen !== undefined) props.onChange(chosen.node)
              }}
              error={props.error}
            >
              <Stack gap="sm" mt="xs">
                {edges.map(({ node }) => (
                  <Radio
                    key={node.id}
                    value={node.id}
                    label={nameOf(node)}
                    description={
                      <Trans>
                        {node.text.title}, {number(node.people)} orang
                      </Trans>
                    }
                  />
                ))}
              </Stack>
            </Radio.Group>
            <CursorPager pages={pages} page={pageInfo} />
          </>
        )}
      </QueryStates>
    </Stack>
  )
}
