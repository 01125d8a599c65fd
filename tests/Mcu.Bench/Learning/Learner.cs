using System.Globalization;
using System.Text;
using Mcu.Workflow.Classification;

namespace Mcu.Bench.Learning;

/// <summary>
/// Learns how much each stem speaks for each topic (logistic regression over the topics; what the stems of the regulation say goes in as it
/// is), always in the same order, so the same messages give the same figures.
/// </summary>
internal sealed class Learner(Vocabulary vocabulary, int topics)
{
    private const int Rounds = 3;
    private const double Pace = 0.25;

    /// <summary>What every figure loses after each round: what was heard by chance does not last.</summary>
    private const double Shrink = 0.15;

    /// <summary>Smaller figures, in tenths, are not worth their place.</summary>
    private const int Least = 4;
    private readonly double[,] _weights = new double[vocabulary.Count, topics];
    private readonly double[,] _squares = new double[vocabulary.Count, topics];

    /// <summary>
    /// Topics that no message is about are not learned of: they would only stand beside the others as so many wrong answers.
    /// </summary>
    private int[] _taught = [];

    /// <summary>
    /// What is learned from: the stems of a message, the word of the regulation, the right topics, and how much the message counts.
    /// </summary>
    public sealed record Example(int[] Stems, double[] Rules, int[] Right, double Weight);

    public void Learn(IReadOnlyList<Example> examples)
    {
        _taught = [.. examples.SelectMany(example => example.Right).Distinct().Order()];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                Step(examples[at]);
            }

            Forget();
        }
    }

    /// <summary>A line a stem, as the program reads it.</summary>
    public string Table(IReadOnlyList<string> codes)
    {
        var table = new StringBuilder();
        foreach (var (at, stem) in vocabulary.Stems.Index())
        {
            var votes = Enumerable.Range(0, topics).Select(topic => (topic, tenths: (int)Math.Round(_weights[at, topic] * 10)))
                .Where(vote => Math.Abs(vote.tenths) >= Least).ToList();
            if (votes.Count > 0)
            {
                table.Append(stem);
                votes.ForEach(vote => table.Append(CultureInfo.InvariantCulture, $"\t{codes[vote.topic]}:{vote.tenths}"));
                table.Append('\n');
            }
        }

        return table.ToString();
    }

    private void Step(Example example)
    {
        var scores = (double[])example.Rules.Clone();
        var voice = TopicWordWeights.Voice(example.Stems.Length);
        foreach (var stem in example.Stems)
        {
            for (var topic = 0; topic < topics; topic++)
            {
                scores[topic] += voice * _weights[stem, topic];
            }
        }

        var shares = Shares(scores, _taught);
        var wanted = Shares(scores, example.Right);
        foreach (var topic in _taught)
        {
            var error = example.Weight * voice * (shares[topic] - wanted[topic]);
            if (Math.Abs(error) > 0.001)
            {
                Correct(example.Stems, topic, error);
            }
        }
    }

    private void Correct(int[] stems, int topic, double error)
    {
        foreach (var stem in stems)
        {
            _squares[stem, topic] += error * error;
            _weights[stem, topic] -= Pace * error / Math.Sqrt(_squares[stem, topic] + 0.5);
        }
    }

    private void Forget()
    {
        for (var stem = 0; stem < vocabulary.Count; stem++)
        {
            for (var topic = 0; topic < topics; topic++)
            {
                var weight = _weights[stem, topic];
                _weights[stem, topic] = Math.Sign(weight) * Math.Max(0, Math.Abs(weight) - Shrink);
            }
        }
    }

    private double[] Shares(double[] scores, IEnumerable<int> among)
    {
        var shares = new double[topics];
        var top = among.Max(topic => scores[topic]);
        var sum = 0.0;
        foreach (var topic in among)
        {
            sum += shares[topic] = Math.Exp(scores[topic] - top);
        }

        for (var topic = 0; topic < topics; topic++)
        {
            shares[topic] /= sum;
        }

        return shares;
    }
}
