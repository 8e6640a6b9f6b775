import { Trans } from '@lingui/react/macro'
import { IconCoins } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ListCreditsQuery } from './credits.query.ts'

/** What of a bill was paid too much, and what of earlier bills is offset in it. */
export function ListCredits(props: { listId: string }) {
  const { number, rupiah } = useFormats()
  const [{ data }] = useQuery({
    query: ListCreditsQuery,
    variables: { id: props.listId },
    requestPolicy: 'cache-and-network',
  })
  const list = data?.contributionList ?? null
  if (list === null) return null
  const waiting = list.offsets
    .filter(({ state }) => state === 'RECORDED')
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  if (list.creditPeople === 0 && list.offset === '0' && waiting === 0n) return null
  return (
    <Notice
      tone="info"
      icon={IconCoins}
      actions={
        <ButtonLink to="/iuran/kelebihan" variant="default">
          <Trans>Buka kelebihan iuran</Trans>
        </ButtonLink>
      }
    >
      {list.creditPeople > 0 && (
        <div>
          <Trans>
            Pada tagihan ini {number(list.creditPeople)} orang dibayar lebih, {rupiah(list.credit)} belum diselesaikan.
          </Trans>
        </div>
      )}
      {list.offset !== '0' && (
        <div>
          <Trans>
            Diperhitungkan dari tagihan terdahulu {rupiah(list.offset)}; yang diminta menjadi {rupiah(list.due)}.
          </Trans>
        </div>
      )}
      {waiting > 0n && (
        <div>
          <Trans>{rupiah(String(waiting))} menunggu dipastikan penyetuju lain sebelum diperhitungkan.</Trans>
        </div>
      )}
    </Notice>
  )
}
