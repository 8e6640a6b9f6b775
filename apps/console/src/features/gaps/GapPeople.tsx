import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { AnnexPeople } from './AnnexPeople.tsx'
import { GapRenewal } from './GapRenewal.tsx'
import { useGapAddress } from './gap-address.ts'
import { GapPeopleQuery } from './gaps.query.ts'

const peopleOnPage = 25

/** Whose protection ends on a day, of the area or decree that was chosen, and where their renewal is begun. */
export function GapPeople(props: { lostFrom: string; opened: number }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { wilayah, keputusan, ...address } = useGapAddress()
  const list = useConnection(
    GapPeopleQuery,
    {
      lostFrom: props.lostFrom,
      areaCode: wilayah ?? null,
      decreeId: keputusan ?? null,
      ...pageOfAddress(address, peopleOnPage),
    },
    (data) => data.gapPeople,
  )
  return (
    <AnnexPeople
      list={list}
      total={list.data?.gapPeople.totalCount}
      title={<Trans>Keputusannya berakhir sebelum {day(props.lostFrom)}</Trans>}
      opened={props.opened}
      label={t`Pekerja dalam celah`}
      nobody={[
        <Trans key="title">Tidak ada pekerja dalam celah ini</Trans>,
        <Trans key="reason">Keputusan Anda tidak berakhir tanpa lanjutan pada hari itu.</Trans>,
      ]}
      above={(answer) => <GapRenewal answer={answer} lostFrom={props.lostFrom} />}
    />
  )
}
