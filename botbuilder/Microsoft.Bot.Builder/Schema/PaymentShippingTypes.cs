namespace Microsoft.Bot.Schema;

/// <summary>What an address is asked for, as the W3C's Payment Request names it.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
public static class PaymentShippingTypes
{
    public const string Shipping = "shipping";
    public const string Delivery = "delivery";
    public const string PickUp = "pickup";
}
