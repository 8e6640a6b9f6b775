import { Trans, useLingui } from '@lingui/react/macro'
import { Group, NativeSelect } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { GrantFigures } from '../grant-handovers/GrantFigures.tsx'
import { ClaimFiguresBelow } from './ClaimFiguresBelow.tsx'
import { ClaimFigureTables } from './ClaimFigureTables.tsx'
import { ClaimTotals } from './ClaimTotals.tsx'
import { readClaimFiguresAddress } from './claim-address.ts'
import { ClaimFiguresQuery } from './claim-figures.query.ts'
import { ExportClaimsButton } from './ExportClaimsButton.tsx'
import { UnaskedCard } from './UnaskedCard.tsx'

/** Before it nobody has reported an event to a government in this system. */
const firstYear = 2024

/** For a government: what came of the events of a year, and which families have not asked. */
export function ClaimFiguresPage() {
  return useMay('CLAIM_READ') ? <ClaimFiguresScreen /> : <NoAccess />
}

function ClaimFiguresScreen() {
  const { t } = useLingui()
  const { today, tenant } = useViewer()
  const { tahun, tab } = readClaimFiguresAddress({ ...useSearch({ from: '/app/klaim/angka' }) })
  const navigate = useNavigate({ from: '/klaim/angka' })
  const thisYear = Number(today.slice(0, 4))
  const year = tahun ?? thisYear
  const time = { from: `${year}-01-01`, until: `${year}-12-31` }
  const isBelow = tenant.kind === 'PROVINCE' && tab === 'kabupaten'
  const [{ data, error }, ask] = useQuery({
    query: ClaimFiguresQuery,
    variables: time,
    pause: isBelow,
    requestPolicy: 'cache-and-network',
  })
  const figures = data?.claimFigures
  if (figures === null && !isBelow) return <NoAccess />
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, ago) => String(thisYear - ago))
  const own = (
    <QueryStates
      data={data}
      error={error}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      failure={<Trans>Angka klaim tidak dapat dimuat</Trans>}
      loading={<LoadingRows label={t`Memuat angka klaim`} rows={8} />}
    >
      {({ grantFigures, unaskedFamilies }) =>
        figures != null && (
          <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
            {figures.all.claims === 0 ? (
              <Card>
                <NothingYet icon={IconHeartHandshake} title={<Trans>Belum ada klaim atas peristiwa tahun ini</Trans>}>
                  <Trans>Klaim dibuka dengan melaporkan peristiwa dari halaman seorang pekerja.</Trans>
                </NothingYet>
              </Card>
            ) : (
              <>
                <ClaimTotals figures={figures} />
                <ClaimFigureTables figures={figures} />
              </>
            )}
            <GrantFigures figures={grantFigures} />
            {unaskedFamilies !== null && (
              <UnaskedCard families={unaskedFamilies} isOfProvince={tenant.kind === 'PROVINCE'} />
            )}
            <div className="not-on-paper">
              <ButtonLink to="/klaim" variant="default">
                <Trans>Buka daftar klaim</Trans>
              </ButtonLink>
            </div>
          </div>
        )
      }
    </QueryStates>
  )
  return (
    <>
      <PageHeader
        title={t`Angka klaim`}
        crumbs={[{ label: t`Klaim keluarga`, link: { to: '/klaim' } }]}
        context={
          <Trans>
            Peristiwa sepanjang {year}: berapa klaim, berapa rupiah, dan berapa hari sampai keluarga menerimanya.
          </Trans>
        }
        actions={
          <Group gap="xs">
            <NativeSelect
              aria-label={t`Tahun peristiwa`}
              value={String(year)}
              data={years}
              onChange={(event) =>
                void navigate({
                  search: { ...(isBelow ? { tab } : {}), tahun: Number(event.currentTarget.value) },
                  replace: true,
                })
              }
            />
            <ExportClaimsButton
              filter={{ eventFrom: time.from, eventUntil: time.until }}
              figures={true}
              below={isBelow}
            />
          </Group>
        }
      />
      {tenant.kind === 'PROVINCE' ? (
        <Tabs
          label={t`Bagian halaman`}
          current={isBelow ? 'kabupaten' : 'sendiri'}
          onChange={(next) =>
            void navigate({
              search: { ...(tahun === undefined ? {} : { tahun }), ...(next === 'kabupaten' ? { tab: next } : {}) },
              replace: true,
            })
          }
          tabs={[
            { id: 'sendiri', name: t`Provinsi` },
            { id: 'kabupaten', name: t`Kabupaten dan kota` },
          ]}
        >
          {isBelow ? <ClaimFiguresBelow year={year} /> : own}
        </Tabs>
      ) : (
        own
      )}
    </>
  )
}
