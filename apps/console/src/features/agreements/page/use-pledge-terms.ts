import { useLingui } from '@lingui/react/macro'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { remainderWords } from '../../pledges/pledge-words.ts'
import type { AgreementDetail } from './agreement-page.query.ts'

/** What a company may pledge under an agreement, as facts: where, for whom, and what becomes of the rest. */
export function usePledgeTerms(
  agreement: Pick<AgreementDetail, 'pledgeAreas' | 'pledgeOccupations' | 'pledgeRemainder'>,
): readonly (readonly [string, string])[] {
  const { i18n, t } = useLingui()
  const { name } = useServerWords()
  const { pledgeAreas: areas, pledgeOccupations: occupations } = agreement
  return [
    [
      t`Wilayah yang dituju dana perusahaan`,
      areas.length === 0 ? t`Seluruh daerah` : areas.map((area) => area.name).join(', '),
    ],
    [
      t`Kelompok pekerja yang dituju dana perusahaan`,
      occupations.length === 0 ? t`Semua` : occupations.map(name).join(', '),
    ],
    [t`Sisa janji perusahaan yang berakhir`, i18n._(remainderWords[agreement.pledgeRemainder])],
  ]
}
