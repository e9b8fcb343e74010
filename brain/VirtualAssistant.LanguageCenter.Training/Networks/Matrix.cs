using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace VirtualAssistant.LanguageCenter.Training.Networks;

/// <summary>Row-major numbers; the width is a multiple of <see cref="Lane"/>, so that no product has a remainder.</summary>
internal sealed class Matrix
{
    /// <summary>Numbers that are worked on at once.</summary>
    public const int Lane = 16;

    private const int RowsAtOnce = 4;

    public Matrix(int rows, int columns)
    {
        if (columns % Lane != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(columns), columns, $"A multiple of {Lane} is needed.");
        }

        (Rows, Columns) = (rows, columns);
        Values = new float[rows * columns];
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; }

    public static int Padded(int columns) => (columns + Lane - 1) / Lane * Lane;

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    public void Clear(int rows) => Values.AsSpan(0, rows * Columns).Clear();

    /// <summary>Numbers around 0, so that what goes through keeps its size.</summary>
    public Matrix Fill(Random random, float deviation)
    {
        for (var index = 0; index < Values.Length; index++)
        {
            var (first, second) = (1 - random.NextDouble(), random.NextDouble());
            Values[index] = deviation * (float)(Math.Sqrt(-2 * Math.Log(first)) * Math.Cos(2 * Math.PI * second));
        }

        return this;
    }

    public void TransposeInto(Matrix other, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < Columns && column < other.Rows; column++)
            {
                other.Values[(column * other.Columns) + row] = Values[(row * Columns) + column];
            }
        }
    }

    /// <summary>Adds the product of the first rows of <paramref name="left"/> with <paramref name="right"/> to <paramref name="sum"/>.</summary>
    /// <param name="inner">Columns of the left and rows of the right that take part.</param>
    public static unsafe void Multiply(Matrix left, Matrix right, Matrix sum, int rows, int inner)
    {
        fixed (float* a = left.Values, b = right.Values, c = sum.Values)
        {
            var width = right.Columns;
            var column = 0;
            for (; column + (2 * Lane) <= width; column += 2 * Lane)
            {
                var row = 0;
                for (; row + RowsAtOnce <= rows; row += RowsAtOnce)
                {
                    FourRows(a + (row * left.Columns), left.Columns, b + column, width, c + (row * width) + column, inner);
                }

                for (; row < rows; row++)
                {
                    OneRow(a + (row * left.Columns), b + column, width, c + (row * width) + column, inner);
                    OneRow(a + (row * left.Columns), b + column + Lane, width, c + (row * width) + column + Lane, inner);
                }
            }

            for (; column < width; column += Lane)
            {
                for (var row = 0; row < rows; row++)
                {
                    OneRow(a + (row * left.Columns), b + column, width, c + (row * width) + column, inner);
                }
            }
        }
    }

    private static unsafe void FourRows(float* a, int stride, float* b, int width, float* c, int inner)
    {
        var (c00, c01) = (Vector512.Load(c), Vector512.Load(c + Lane));
        var (c10, c11) = (Vector512.Load(c + width), Vector512.Load(c + width + Lane));
        var (c20, c21) = (Vector512.Load(c + (2 * width)), Vector512.Load(c + (2 * width) + Lane));
        var (c30, c31) = (Vector512.Load(c + (3 * width)), Vector512.Load(c + (3 * width) + Lane));
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + Lane);
            b += width;
            var factor = Vector512.Create(a[k]);
            c00 = Vector512.FusedMultiplyAdd(factor, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(factor, b1, c01);
            factor = Vector512.Create(a[stride + k]);
            c10 = Vector512.FusedMultiplyAdd(factor, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(factor, b1, c11);
            factor = Vector512.Create(a[(2 * stride) + k]);
            c20 = Vector512.FusedMultiplyAdd(factor, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(factor, b1, c21);
            factor = Vector512.Create(a[(3 * stride) + k]);
            c30 = Vector512.FusedMultiplyAdd(factor, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(factor, b1, c31);
        }

        c00.Store(c);
        c01.Store(c + Lane);
        c10.Store(c + width);
        c11.Store(c + width + Lane);
        c20.Store(c + (2 * width));
        c21.Store(c + (2 * width) + Lane);
        c30.Store(c + (3 * width));
        c31.Store(c + (3 * width) + Lane);
    }

    private static unsafe void OneRow(float* a, float* b, int width, float* c, int inner)
    {
        var sum = Vector512.Load(c);
        for (var k = 0; k < inner; k++)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(a[k]), Vector512.Load(b), sum);
            b += width;
        }

        sum.Store(c);
    }

    /// <summary>Adds <paramref name="factor"/> times one span to another.</summary>
    public static void AddScaled(ReadOnlySpan<float> addend, float factor, Span<float> sum) =>
        TensorPrimitives.MultiplyAdd(addend, factor, sum, sum);
}
