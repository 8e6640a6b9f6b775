import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconHistory, IconPlus } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { listSource } from '../../ui/table/use-connection.ts'
import { useNotify } from '../../ui/use-notify.ts'
import { AddFormerNameDialog } from './AddFormerNameDialog.tsx'
import { type FormerName, FormerNamesQuery, fullNameOf, WithdrawFormerNameMutation } from './former-names.query.ts'

const namesOnPage = 25

export function FormerNamesPage() {
  return useMay('REFERENCE_DATA_KEEP') ? (
    <FormerNamesScreen />
  ) : (
    <NoAccess title={<Trans>Nama lama wilayah dikelola administrator provinsi</Trans>} />
  )
}

/** What areas were called before, so that files which still call them so are understood. */
function FormerNamesScreen() {
  const { t } = useLingui()
  const notify = useNotify()
  const address = useSearch({ from: '/app/wilayah/nama-lama' })
  const variables = pageOfAddress(address, namesOnPage)
  const [{ data, error }, ask] = useQuery({
    query: FormerNamesQuery,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const [adding, setAdding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<FormerName | null>(null)
  const refresh = () => ask({ requestPolicy: 'network-only' })
  const names = data?.areaFormerNames.edges.map(({ node }) => node) ?? []
  const done = (words: string) => {
    setAdding(false)
    setWithdrawing(null)
    notify(words)
    refresh()
  }
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      <Trans>Tambah nama lama</Trans>
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t`Nama lama wilayah`}
        context={
          <Trans>
            Berkas yang masih memakai nama lama desa, kecamatan, atau kabupaten tetap dipahami, dengan keterangan nama
            sekarang. Berlaku bagi semua pemerintah daerah dalam satu menit.
          </Trans>
        }
        actions={add}
      />
      <QueryStates
        data={data}
        error={error}
        onRetry={refresh}
        failure={<Trans>Nama lama tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat nama lama…`} rows={4} rowHeight={40} />}
        empty={
          names.length === 0 && (
            <NothingYet icon={IconHistory} title={<Trans>Belum ada nama lama</Trans>}>
              <Trans>Tambahkan nama yang masih dipakai kantor dan berkas, dengan dasar hukum atau sumbernya.</Trans>
            </NothingYet>
          )
        }
      >
        {(data) => (
          <Card flush>
            <NameTable names={names} onWithdraw={setWithdrawing} />
            <OlderNewer page={data.areaFormerNames.pageInfo}>
              <ListExport
                name="former-names"
                source={listSource(FormerNamesQuery, variables, (data) => data.areaFormerNames)}
              >
                {(rows) => <NameTable names={rows} onWithdraw={setWithdrawing} />}
              </ListExport>
            </OlderNewer>
          </Card>
        )}
      </QueryStates>
      {adding && (
        <AddFormerNameDialog onClose={() => setAdding(false)} onDone={() => done(t`Nama lama ditambahkan.`)} />
      )}
      {withdrawing !== null && (
        <WithdrawDialog
          name={withdrawing}
          onClose={() => setWithdrawing(null)}
          onDone={() => done(t`Nama lama ditarik.`)}
        />
      )}
    </>
  )
}

function NameTable(props: { names: readonly FormerName[]; onWithdraw: (name: FormerName) => void }) {
  const { t } = useLingui()
  const { day } = useFormats()
  return (
    <DataTable
      label={t`Nama lama wilayah`}
      rows={props.names}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      columns={[
        {
          id: 'name',
          header: <Trans>Nama lama</Trans>,
          onPhone: 'HEAD',
          cell: ({ name, validUntil }) => (
            <>
              <b>{name}</b>
              {validUntil !== null && (
                <>
                  {' '}
                  <Trans>(sampai sebelum {day(validUntil)})</Trans>
                </>
              )}
            </>
          ),
        },
        {
          id: 'now',
          header: <Trans>Sekarang</Trans>,
          cell: ({ area }) => (area ? `${fullNameOf(area)} (${area.code})` : '—'),
        },
        {
          id: 'basis',
          header: <Trans>Dasar hukum atau sumber</Trans>,
          wraps: true,
          cell: ({ legalBasis, source }) => [legalBasis, source].filter(Boolean).join(' · '),
        },
        {
          id: 'by',
          header: <Trans>Ditambahkan oleh</Trans>,
          cell: ({ addedBy }) => addedBy?.name ?? <Trans>Bawaan Payung</Trans>,
        },
        {
          id: 'do',
          header: <Trans>Tindakan</Trans>,
          cell: (name) =>
            name.withdrawnAt === null ? (
              <Button variant="default" size="xs" onClick={() => props.onWithdraw(name)}>
                <Trans>Tarik</Trans>
              </Button>
            ) : (
              <Badge tone="mute">
                <Trans>Ditarik</Trans>
              </Badge>
            ),
        },
      ]}
    />
  )
}

function WithdrawDialog(props: { name: FormerName; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const withdraw = useOperation(WithdrawFormerNameMutation)
  const { id, name } = props.name
  const submit = async () => {
    if ((await withdraw.run({ input: { id } })) !== null) props.onDone()
  }
  return (
    <FormDialog
      title={t`Tarik nama lama`}
      confirm={<Trans>Tarik</Trans>}
      busy={withdraw.busy}
      problem={withdraw.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          “{name}” tidak dikenali lagi dalam berkas yang dibaca sesudah ini. Data yang sudah tersimpan tidak berubah.
        </Trans>
      </p>
    </FormDialog>
  )
}
