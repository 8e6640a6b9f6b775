import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { Card } from '../../../ui/Card.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { KeysetPager } from '../../../ui/table/KeysetPager.tsx'
import { ListExport } from '../../../ui/table/ListExport.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { listSource } from '../../../ui/table/use-connection.ts'
import { ObviousMergesQuery } from './batches.query.ts'
import { MergeObvious } from './MergeObvious.tsx'
import { ObviousPairs } from './ObviousPairs.tsx'
import { PairsLeft } from './PairsLeft.tsx'

const pairsOnPage = 25

export function ObviousPage() {
  return useMay('DUPLICATE_DECIDE') ? (
    <ObviousScreen />
  ) : (
    <NoAccess title={<Trans>Data ganda diputuskan petugas pengelola data</Trans>} />
  )
}

/** Which pairs would be merged at once and which not and why, before anything happens. */
function ObviousScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const address = useSearch({ from: '/app/pekerja/ganda/jelas' })
  const navigate = useNavigate({ from: '/pekerja/ganda/jelas' })
  const [except, setExcept] = useState<ReadonlySet<string>>(new Set())
  const variables = pageOfAddress(address, pairsOnPage)
  const [{ data, error }, ask] = useQuery({
    query: ObviousMergesQuery,
    variables,
    // What is agreed to is what there is now, not what there was at the last look.
    requestPolicy: 'network-only',
  })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const onOutdated = () => {
    setExcept(new Set())
    retry()
  }
  const merges = data?.obviousMerges
  const pairs = merges?.pairs.edges.map(({ node }) => node) ?? []
  const pageInfo = merges?.pairs.pageInfo
  const firstRow = Number(address.baris ?? 1)
  const turn = (to: { sesudah?: string; sebelum?: string }, first: number) =>
    void navigate({ search: { ...to, baris: String(Math.max(1, first)) } })
  const scoreMin = merges === undefined ? '' : number(merges.scoreMin)
  return (
    <>
      <PageHeader
        title={t`Gabungkan yang jelas`}
        count={merges ? number(merges.count) : undefined}
        crumbs={[
          { label: t`Pekerja`, link: { to: '/pekerja' } },
          { label: t`Dugaan data ganda`, link: { to: '/pekerja/ganda' } },
        ]}
        context={
          merges && (
            <Trans>
              Kemiripan {scoreMin} ke atas, dan tidak ada yang bertentangan. Yang dipertahankan mengisi kekosongannya
              dari data yang lain; semuanya dapat dibatalkan sekaligus.
            </Trans>
          )
        }
      />
      <QueryStates
        data={merges}
        error={error}
        onRetry={retry}
        failure={<Trans>Pasangan yang jelas tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Menilai pasangan…`} rows={5} rowHeight={72} />}
      >
        {(merges) => (
          <Stack gap="md">
            {merges.left.length > 0 && (
              <Card title={<Trans>Tidak ikut digabung; dilihat satu per satu</Trans>}>
                <PairsLeft left={merges.left} />
              </Card>
            )}
            {merges.count === 0 ? (
              <NothingYet icon={IconChecks} title={<Trans>Tidak ada pasangan yang jelas</Trans>}>
                <Trans>Selebihnya perlu dilihat orang, satu per satu, di antrean.</Trans>
              </NothingYet>
            ) : (
              <>
                <MergeObvious count={merges.count} except={except} onOutdated={onOutdated} />
                <Card flush>
                  <ObviousPairs
                    pairs={pairs}
                    except={except}
                    onToggle={(id) =>
                      setExcept((before) => {
                        const after = new Set(before)
                        if (!after.delete(id)) after.add(id)
                        return after
                      })
                    }
                  />
                  <KeysetPager
                    firstRow={firstRow}
                    rowsOnPage={pairs.length}
                    total={merges.count}
                    onPrevious={
                      pageInfo?.hasPreviousPage
                        ? () => turn({ sebelum: pageInfo.startCursor ?? '' }, firstRow - pairsOnPage)
                        : null
                    }
                    onNext={
                      pageInfo?.hasNextPage
                        ? () => turn({ sesudah: pageInfo.endCursor ?? '' }, firstRow + pairs.length)
                        : null
                    }
                  >
                    <ListExport
                      name="obvious"
                      source={listSource(ObviousMergesQuery, variables, (data) => data.obviousMerges.pairs)}
                    >
                      {(pairs) => <ObviousPairs pairs={pairs} except={except} onToggle={() => {}} />}
                    </ListExport>
                  </KeysetPager>
                </Card>
              </>
            )}
          </Stack>
        )}
      </QueryStates>
    </>
  )
}
