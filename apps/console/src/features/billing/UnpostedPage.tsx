import { Trans, useLingui } from '@lingui/react/macro'
import { IconShieldCheck } from '@tabler/icons-react'
import { useParams, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { UnpostedPeopleQuery } from './billing.query.ts'
import { ExportListButton } from './ExportListButton.tsx'
import { ListPeopleFrame } from './ListPeopleFrame.tsx'

const peopleOnPage = 50

/** Whom of a list the insurer has not posted, or not for all of their months. */
export function UnpostedPage() {
  return useMay('CONTRIBUTION_READ') ? <UnpostedScreen /> : <NoAccess />
}

function UnpostedScreen() {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const { listId } = useParams({ from: '/app/iuran/$listId/belum-dibukukan' })
  const address = useSearch({ from: '/app/iuran/$listId/belum-dibukukan' })
  const [{ data, error }, ask] = useQuery({
    query: UnpostedPeopleQuery,
    variables: { id: listId, ...pageOfAddress(address, peopleOnPage) },
    requestPolicy: 'cache-and-network',
  })
  if (data?.contributionList === null) return <NotFoundPage />
  const list = data?.contributionList ?? null
  const people = list?.unposted.edges.map(({ node }) => node) ?? []
  return (
    <ListPeopleFrame
      listId={listId}
      title={t`Belum dibukukan BPJS`}
      context={<Trans>Selama belum dibukukan BPJS, bulan mereka belum terlindungi.</Trans>}
      actions={<ExportListButton listId={listId} unpostedOnly />}
      answer={{ error, onRetry: () => ask({ requestPolicy: 'network-only' }) }}
      list={list}
      people={people}
      idOf={(person) => person.worker?.id ?? `${person.village?.code ?? ''}/${people.indexOf(person)}`}
      page={list?.unposted.pageInfo ?? null}
      empty={
        <NothingYet icon={IconShieldCheck} title={<Trans>Semua orang sudah dibukukan</Trans>}>
          <Trans>BPJS Ketenagakerjaan sudah membukukan semua bulan di daftar ini.</Trans>
        </NothingYet>
      }
      columns={[
        {
          id: 'months',
          header: <Trans>Bulan dibukukan</Trans>,
          align: 'right',
          cell: ({ months, postedMonths }) => (
            <PhoneLabel label={<Trans>Bulan dibukukan</Trans>}>
              {number(postedMonths)}/{number(months)}
            </PhoneLabel>
          ),
        },
        {
          id: 'amount',
          header: <Trans>Iuran</Trans>,
          align: 'right',
          onPhone: 'HIDDEN',
          cell: ({ amount }) => rupiah(amount),
        },
        {
          id: 'why',
          header: <Trans>Jawaban BPJS</Trans>,
          wraps: true,
          cell: ({ isRejected, reason }) =>
            isRejected ? <Trans>Ditolak: {reason ?? '—'}</Trans> : <Trans>Belum dijawab</Trans>,
        },
      ]}
    />
  )
}
