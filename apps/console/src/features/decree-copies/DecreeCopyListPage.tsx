import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconGavel } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { ListControls } from '../../ui/table/ListControls.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { SearchField } from '../../ui/table/SearchField.tsx'
import { useConnection } from '../../ui/table/use-connection.ts'
import { DecreeStateBadge } from '../decrees/DecreeStateBadge.tsx'
import { decreeKinds } from '../programmes/decree-kinds.ts'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { DecreeCopyListQuery, type DecreeCopySummary } from './decree-copies.query.ts'

const copiesOnPage = 25

/** Signed decrees of other governments that concern us: those that name our people, that we insure, or that rest on our agreement. */
export function DecreeCopyListPage() {
  return useMay('DECREE_COPY_READ') ? <DecreeCopyListScreen /> : <NoAccess />
}

function DecreeCopyListScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const { cari, perjanjian, ...address } = useSearch({ from: '/app/tembusan' })
  const navigate = useNavigate({ from: '/tembusan' })
  const list = useConnection(
    DecreeCopyListQuery,
    { ...pageOfAddress(address, copiesOnPage), search: cari ?? null, agreementId: perjanjian ?? null },
    (data) => data.decreeCopies,
  )
  const { data } = list
  const total = data === undefined ? undefined : number(data.decreeCopies.totalCount)
  const clear = () => void navigate({ search: {} })
  return (
    <>
      <PageHeader
        title={t`Tembusan keputusan`}
        count={total === undefined ? undefined : t`${total} tembusan`}
        context={<Trans>Keputusan pemerintah lain yang sudah ditandatangani dan menyangkut Anda</Trans>}
      />
      <ListControls
        search={
          <SearchField
            label={t`Nomor atau program`}
            value={cari ?? ''}
            onSearch={(text) => void navigate({ search: text === '' ? {} : { cari: text }, replace: true })}
          />
        }
      />
      <Card flush>
        <ConnectionPage
          name="decree-copy-list"
          list={list}
          failure={<Trans>Daftar tembusan tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat daftar tembusan`, rows: 6 }}
          noMatch={
            (cari !== undefined || perjanjian !== undefined) && (
              <NoMatch title={<Trans>Tidak ada tembusan yang cocok</Trans>} onClear={clear} />
            )
          }
          empty={
            <NothingYet icon={IconGavel} title={<Trans>Belum ada tembusan</Trans>}>
              <Trans>
                Tembusan datang sendiri setelah sebuah keputusan ditandatangani: yang memuat orang di wilayah Anda, yang
                pesertanya Anda layani, atau yang bersandar pada perjanjian Anda.
              </Trans>
            </NothingYet>
          }
        >
          {(copies) => <CopyTable copies={copies} />}
        </ConnectionPage>
      </Card>
    </>
  )
}

function CopyTable(props: { copies: readonly DecreeCopySummary[] }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { day, month, number } = useFormats()
  const nameOf = useDecreeName()
  const called = (copy: DecreeCopySummary) => nameOf({ ...copy, programme: { name: copy.programmeName } })
  const columns: readonly Column<DecreeCopySummary>[] = [
    {
      id: 'number',
      header: <Trans context="one">Keputusan</Trans>,
      onPhone: 'HEAD',
      wraps: true,
      cell: (copy) => (
        <Link to="/tembusan/$copyId" params={{ copyId: copy.id }}>
          {called(copy)}
        </Link>
      ),
    },
    { id: 'government', header: <Trans>Pemerintah</Trans>, cell: (copy) => copy.government.shortName },
    { id: 'state', header: <Trans>Keadaan</Trans>, cell: (copy) => <DecreeStateBadge state={copy.state} /> },
    { id: 'kind', header: <Trans>Jenis</Trans>, onPhone: 'HIDDEN', cell: (copy) => i18n._(decreeKinds[copy.kind]) },
    {
      id: 'programme',
      header: <Trans context="one">Program</Trans>,
      onPhone: 'HIDDEN',
      wraps: true,
      cell: (copy) => copy.programmeName,
    },
    { id: 'signed', header: <Trans>Ditandatangani</Trans>, cell: (copy) => day(copy.signedOn) },
    {
      id: 'from',
      header: <Trans context="a period">Mulai</Trans>,
      onPhone: 'HIDDEN',
      cell: (copy) => month(copy.fromMonth),
    },
    {
      id: 'people',
      header: <Trans>Orang</Trans>,
      align: 'right',
      cell: (copy) => <PhoneLabel label={<Trans>Orang</Trans>}>{number(copy.people)}</PhoneLabel>,
    },
  ]
  return (
    <DataTable label={t`Daftar tembusan`} columns={columns} rows={props.copies} idOf={({ id }) => id} nameOf={called} />
  )
}
