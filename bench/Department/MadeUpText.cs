using System.Text;

namespace OpenGov.Department;

/// <summary>Official-sounding Chinese of no meaning.</summary>
internal static class MadeUpText
{
    private static readonly string[] Phrases =
    [
        "依據本府會議決議辦理", "請各機關配合執行", "有關道路維護事宜", "為提升市民服務品質", "檢附相關文件乙份", "自即日起生效", "虛構條文內容",
        "應於期限內完成申請", "並副知相關單位", "經費由年度預算支應", "以利後續作業", "俾便市民查詢", "公園綠地之管理", "補助計畫之審查",
        "逾期視為放棄權利", "公開招標之程序", "社區發展協會", "文化資產之保存", "港區觀光之推動", "學校體育設施開放", "環境清潔之稽查",
        "捷運沿線之噪音", "停車位之規劃", "長期照顧服務", "農產品之行銷", "地方創生之輔導", "智慧城市之建置", "防災演練之辦理",
    ];

    /// <summary>Sentences of at least so many characters.</summary>
    public static string Body(int characters, long row, int use)
    {
        var text = new StringBuilder(characters + 16);
        for (var phrase = 0; text.Length < characters; phrase++)
        {
            text.Append(Chance.Of(Phrases, row, use + phrase)).Append(phrase % 4 == 3 ? '。' : '，');
        }

        text[^1] = '。';
        return text.ToString();
    }

    public static string Phrase(long row, int use) => Chance.Of(Phrases, row, use);
}
