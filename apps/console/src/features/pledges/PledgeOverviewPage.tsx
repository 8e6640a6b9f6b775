import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Group, NativeSelect } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { PhoneFilters } from '../../ui/table/FilterDrawer.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { PledgeAccountTable } from './PledgeAccountTable.tsx'
import { PledgesBelow } from './PledgesBelow.tsx'
import { PledgeTotals } from './PledgeTotals.tsx'
import { type PledgeAccountFilter, PledgeAccountsQuery, StartPledgeExportMutation } from './pledge-account.query.ts'
import { type PledgeOverviewAddress, readPledgeOverviewAddress } from './pledge-overview-address.ts'
import { pledgeLooks } from './pledge-words.ts'

const accountsOnPage = 50

/** For a government: what all pledges to it have come to, what is late, and what is still to be paid. */
export function PledgeOverviewPage() {
  return useMay('PLEDGE_READ') ? <PledgeOverviewScreen /> : <NoAccess />
}

function PledgeOverviewScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const address = readPledgeOverviewAddress(useSearch({ from: '/app/janji/ikhtisar' }))
  const navigate = useNavigate({ from: '/janji/ikhtisar' })
  const { tenant } = useViewer()
  const isProvince = tenant.kind === 'PROVINCE'
  const isBelow = isProvince && address.tab !== undefined
  const start = useOperation(StartPledgeExportMutation)
  const filter: PledgeAccountFilter = {
    late: address.terlambat ?? false,
    ...(address.keadaan === undefined ? {} : { states: [address.keadaan] }),
  }
  const list = useConnection(
    PledgeAccountsQuery,
    { ...pageOfAddress(address, accountsOnPage), filter },
    (data) => data.pledgeAccounts,
  )
  const page = list.data?.pledgeAccounts
  if (page?.mayRead === false) return <NoAccess />
  const total = page === undefined ? undefined : number(page.totalCount)
  const isNarrowed = address.keadaan !== undefined || address.terlambat === true
  const choose = (search: PledgeOverviewAddress) => void navigate({ search, replace: true })
  const own = (
    <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
      {page !== undefined && page.totalCount > 0 && (
        <PledgeTotals title={<Trans>Seluruh janji yang tampak</Trans>} sums={page} late={page.lateCount} />
      )}
      <Card
        flush
        title={<Trans>Per janji</Trans>}
        hint={<Trans>Sebulan dihitung dibayar setelah seluruh tagihan daftarnya lunas</Trans>}
        aside={
          <PhoneFilters>
            <Narrowing address={address} onChoose={choose} />
          </PhoneFilters>
        }
      >
        <ConnectionPage
          file={false}
          list={list}
          failure={<Trans>Ikhtisar janji tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat ikhtisar janji`, rows: 4 }}
          noMatch={
            isNarrowed && <NoMatch title={<Trans>Tidak ada janji yang cocok</Trans>} onClear={() => choose({})} />
          }
          empty={
            <NothingYet icon={IconHeartHandshake} title={<Trans>Belum ada janji</Trans>}>
              {isProvince ? (
                <Trans>
                  Janji kepada pemerintah provinsi tampak di sini setelah perusahaan mengajukannya; yang lain ada di
                  bagian kabupaten dan kota.
                </Trans>
              ) : (
                <Trans>
                  Janji kepada pemerintah Anda sendiri tampak di sini setelah perusahaan mengajukannya; janji kepada
                  daerah lain tampak di daerah itu.
                </Trans>
              )}
            </NothingYet>
          }
        >
          {(accounts) => <PledgeAccountTable accounts={accounts} />}
        </ConnectionPage>
      </Card>
    </div>
  )
  return (
    <>
      <PageHeader
        title={t`Ikhtisar janji CSR`}
        crumbs={[{ label: t`Janji CSR`, link: { to: '/janji' } }]}
        count={total === undefined || isBelow ? undefined : t`${total} janji`}
        context={
          isBelow ? (
            <Trans>Yang dijanjikan perusahaan kepada kabupaten dan kota, yang sudah dibayar, dan yang terlambat.</Trans>
          ) : (
            <Trans>Yang dijanjikan perusahaan kepada daerah Anda, yang sudah dibayar, dan yang terlambat.</Trans>
          )
        }
        actions={
          <Group gap="xs">
            <ButtonLink to="/janji/kebutuhan" variant="default">
              <Trans>Di mana CSR paling menolong</Trans>
            </ButtonLink>
            <ExportMenu
              title={<Trans>Ekspor janji CSR</Trans>}
              operation={start}
              start={(format) =>
                start.run((idempotencyKey) => ({ input: { filter, below: isBelow, format, idempotencyKey } }))
              }
            />
          </Group>
        }
      />
      {isProvince ? (
        <Tabs
          label={t`Bagian halaman`}
          current={isBelow ? 'kabupaten' : 'sendiri'}
          onChange={(next) => choose(next === 'kabupaten' ? { tab: next } : {})}
          tabs={[
            { id: 'sendiri', name: t`Provinsi`, ...(page === undefined ? {} : { count: page.totalCount }) },
            { id: 'kabupaten', name: t`Kabupaten dan kota` },
          ]}
        >
          {isBelow ? <PledgesBelow areaCode={address.daerah} /> : own}
        </Tabs>
      ) : (
        own
      )}
    </>
  )
}

function Narrowing(props: { address: PledgeOverviewAddress; onChoose: (address: PledgeOverviewAddress) => void }) {
  const { i18n, t } = useLingui()
  const { keadaan, terlambat } = props.address
  const states = (Object.keys(pledgeLooks) as (keyof typeof pledgeLooks)[]).filter((state) => state !== 'DRAFT')
  const late = terlambat === true ? { terlambat } : {}
  return (
    <Group gap="sm" align="center">
      <NativeSelect
        aria-label={t`Keadaan janji`}
        value={keadaan ?? ''}
        data={[
          { value: '', label: t`Semua keadaan` },
          ...states.map((state) => ({ value: state, label: i18n._(pledgeLooks[state].word) })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          const chosen = states.find((state) => state === value)
          props.onChoose({ ...late, ...(chosen === undefined ? {} : { keadaan: chosen }) })
        }}
      />
      <Checkbox
        label={t`Hanya yang terlambat`}
        checked={terlambat === true}
        onChange={({ currentTarget: { checked } }) =>
          props.onChoose({
            ...(keadaan === undefined ? {} : { keadaan }),
            ...(checked ? { terlambat: true } : {}),
          })
        }
      />
    </Group>
  )
}
