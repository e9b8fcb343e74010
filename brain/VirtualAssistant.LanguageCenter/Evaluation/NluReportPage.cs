using System.Globalization;
using System.Net;
using System.Text;

namespace VirtualAssistant.LanguageCenter.Evaluation;

/// <summary>A report as one HTML page without scripts: the figures, how confidence and truth agree, and what was taken for what.</summary>
public static class NluReportPage
{
    private const int MostLabels = 40;
    private const int MostPairs = 60;
    private const int Cell = 14;
    private const int LabelRoom = 190;
    private const int Chart = 240;

    public static string Write(NluReport report, string title)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new StringBuilder();
        page.AppendLine(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>{{Text(title)}}</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1c1c28; background: #fff }
            table { border-collapse: collapse } td, th { padding: .2rem 1rem .2rem 0; text-align: left } td:last-child { text-align: right }
            svg text { font: 10px system-ui, sans-serif; fill: #1c1c28 }
            </style></head><body>
            <h1>{{Text(title)}}</h1>
            """);
        Figures(page, report);
        Reliability(page, report);
        Picture(page, report);
        Pairs(page, report);
        return page.AppendLine("</body></html>").ToString();
    }

    private static void Figures(StringBuilder page, NluReport report)
    {
        page.AppendLine("<table>");
        Row("texts in scope, out of scope", $"{report.InScope}, {report.OutOfScope}");
        Row("accuracy, nothing rejected", Percent(report.Accuracy));
        Row("accuracy at the threshold", Percent(report.AccuracyAtThreshold));
        Row("out-of-scope recall at the threshold", Percent(report.OutOfScopeRecall));
        Row("area under the ROC, out of scope", report.Auroc.ToString("F4", CultureInfo.InvariantCulture));
        Row("expected calibration error", Percent(report.CalibrationError));
        Row("latency, median and 99th percentile", $"{report.MedianLatency.TotalMicroseconds:F0} µs, {report.SlowLatency.TotalMicroseconds:F0} µs");
        page.AppendLine("</table>");

        void Row(string name, string value) =>
            page.AppendLine(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{name}</th><td>{value}</td></tr>");
    }

    private static void Reliability(StringBuilder page, NluReport report)
    {
        page.AppendLine("<h2>Confidence and truth</h2>");
        page.AppendLine(CultureInfo.InvariantCulture, $"<svg width=\"{Chart + 20}\" height=\"{Chart + 20}\" role=\"img\" aria-label=\"Share of right answers by confidence\">");
        page.AppendLine(CultureInfo.InvariantCulture, $"<rect width=\"{Chart}\" height=\"{Chart}\" fill=\"#f4f4f8\"/><path d=\"M0 {Chart}L{Chart} 0\" stroke=\"#b0b0c0\"/>");
        foreach (var bin in report.Bins)
        {
            var size = 2 + Math.Log10(bin.Count + 1) * 2;
            page.AppendLine(CultureInfo.InvariantCulture,
                $"<circle cx=\"{bin.Confidence * Chart:F1}\" cy=\"{(1 - bin.Accuracy) * Chart:F1}\" r=\"{size:F1}\" fill=\"#3b5bdb\"><title>{bin.Count} answers: confidence {bin.Confidence:P1}, right {bin.Accuracy:P1}</title></circle>");
        }

        page.AppendLine("</svg>");
    }

    private static void Picture(StringBuilder page, NluReport report)
    {
        var labels = report.Confusions
            .SelectMany(confusion => new[] { (confusion.Expected, confusion.Count), (confusion.Found, confusion.Count) })
            .GroupBy(entry => entry.Item1, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(entry => entry.Count))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostLabels)
            .Select(group => group.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        var most = Math.Max(1, report.Confusions.IsEmpty ? 1 : report.Confusions[0].Count);
        var size = LabelRoom + (labels.Count * Cell);
        page.AppendLine("<h2>What was taken for what</h2><p>Rows are what was meant, columns what was found.</p>");
        page.AppendLine(CultureInfo.InvariantCulture, $"<svg width=\"{size}\" height=\"{size}\" role=\"img\" aria-label=\"Confusions\">");
        for (var index = 0; index < labels.Count; index++)
        {
            var at = LabelRoom + (index * Cell);
            page.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{LabelRoom - 6}\" y=\"{at + 11}\" text-anchor=\"end\">{Text(labels[index])}</text>");
            page.AppendLine(CultureInfo.InvariantCulture, $"<text transform=\"translate({at + 11} {LabelRoom - 6}) rotate(-90)\">{Text(labels[index])}</text>");
            page.AppendLine(CultureInfo.InvariantCulture, $"<rect x=\"{at}\" y=\"{at}\" width=\"{Cell - 1}\" height=\"{Cell - 1}\" fill=\"#ececf4\"/>");
        }

        foreach (var confusion in report.Confusions)
        {
            var (row, column) = (labels.IndexOf(confusion.Expected), labels.IndexOf(confusion.Found));
            if (row >= 0 && column >= 0)
            {
                var strength = 0.25 + (0.75 * confusion.Count / most);
                page.AppendLine(CultureInfo.InvariantCulture,
                    $"<rect x=\"{LabelRoom + (column * Cell)}\" y=\"{LabelRoom + (row * Cell)}\" width=\"{Cell - 1}\" height=\"{Cell - 1}\" fill=\"#c92a2a\" fill-opacity=\"{strength:F2}\"><title>{Text(confusion.Expected)} taken for {Text(confusion.Found)}: {confusion.Count}</title></rect>");
            }
        }

        page.AppendLine("</svg>");
    }

    private static void Pairs(StringBuilder page, NluReport report)
    {
        page.AppendLine("<h2>Most frequent confusions</h2><table><tr><th>meant</th><th>found</th><th>times</th></tr>");
        foreach (var confusion in report.Confusions.Take(MostPairs))
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"<tr><td>{Text(confusion.Expected)}</td><td>{Text(confusion.Found)}</td><td>{confusion.Count}</td></tr>");
        }

        page.AppendLine("</table>");
    }

    private static string Percent(double share) => share.ToString("P2", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
