import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useViewer } from '../../../session/viewer.ts'

const PAPERS = ['SHEET', 'PDF', 'ANNEX'] as const
export type PaperShown = (typeof PAPERS)[number]

/**
 * Which paper this person looks at on this device. At a desk, where it stands beside the data, the PDF; on a phone and on a line that is to be spared
 * the sheet, which is here already.
 */
export function useShownPaper(): readonly [PaperShown, (paper: PaperShown) => void] {
  const key = `payung.paper.${useViewer().user.id}`
  const atDesk = useMediaQuery('(min-width: 62em)', false, { getInitialValueInEffect: false })
  const [chosen, setChosen] = useState(() => PAPERS.find((one) => one === localStorage.getItem(key)))
  const choose = (paper: PaperShown) => {
    setChosen(paper)
    localStorage.setItem(key, paper)
  }
  return [chosen ?? (atDesk && !isLineSpared() ? 'PDF' : 'SHEET'), choose]
}

/** What a browser says of its line, where it says anything. */
function isLineSpared(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } }
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '')
}
