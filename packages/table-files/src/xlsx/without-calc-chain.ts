import { escapeXml } from './escaped-text.ts'
import type { XmlAttributes } from './parse-xml.ts'
import { closeTag, openTag, transformXml } from './transform-xml.ts'

const CALC_CHAIN_PART = /(?:^|\/)calcChain\.xml$/i

/** The order in which a workbook reckons its formulas. Where one of them is gone Excel calls the file damaged; without it Excel makes it anew. */
export function isCalcChain(part: string): boolean {
  return CALC_CHAIN_PART.test(part)
}

/** Parts that name others: the list of content types, and the workbook's relationships. */
export function namesParts(part: string): boolean {
  return /^\[Content_Types\]\.xml$|(?:^|\/)_rels\/workbook\.xml\.rels$/i.test(part)
}

/** Such a part without a word of the calculation chain. */
export function withoutCalcChain(chunks: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  return transformXml(chunks, (write) => {
    let leftOut = 0
    return {
      open(_name, attributes, qualifiedName) {
        if (leftOut > 0 || namesChain(attributes)) leftOut++
        else write(openTag(qualifiedName, attributes))
      },
      text(text) {
        if (leftOut === 0) write(escapeXml(text))
      },
      close(_name, qualifiedName) {
        if (leftOut > 0) leftOut--
        else write(closeTag(qualifiedName))
      },
    }
  })
}

function namesChain({ PartName = '', Target = '' }: XmlAttributes): boolean {
  return isCalcChain(PartName) || isCalcChain(Target)
}
