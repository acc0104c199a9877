#include "core/analysis/quotations/quotations.h"

#include "core/analysis/quotations/quotation_reader.h"

namespace frise {

void readQuotations(StageContext &context)
{
    QuotationReader(context).run();
}

} // namespace frise
